Option Explicit

' Stands in for XlToolsMachine where there is no Excel: it notes what it is asked, and answers what
' the test has told it. One line a call, as name(arguments).

Private notes As String
Private answers As String
Private fails As String

' What to answer, as JSON by the name of the question, and the question that fails.
Public Sub XlTools_Prepare(ByVal answersAsJson As String, ByVal failing As String)
    notes = ""
    answers = answersAsJson
    fails = failing
End Sub

Public Function XlTools_Notes() As String
    XlTools_Notes = notes
End Function

Private Function XlTools_Asked(ByVal question As String, ByVal words As String) As String
    notes = notes & question & "(" & words & ")" & vbLf
    If question = fails Then Err.Raise 70, , "Permission denied"
    XlTools_Asked = XlTools_ValueOf(answers, question)
End Function

Public Function XlTools_UserFolder() As String
    XlTools_UserFolder = XlTools_Asked("UserFolder", "")
End Function

Public Function XlTools_FileExists(ByVal path As String) As Boolean
    XlTools_FileExists = XlTools_Asked("FileExists", path) = "true"
End Function

Public Sub XlTools_MakeFolder(ByVal path As String)
    XlTools_Asked "MakeFolder", path
End Sub

Public Function XlTools_ReadText(ByVal path As String) As String
    If InStr(path, "addin.json") > 0 Then
        XlTools_ReadText = XlTools_Asked("Record", path)
    Else
        XlTools_ReadText = XlTools_Asked("Result", path)
    End If
End Function

Public Sub XlTools_WriteText(ByVal path As String, ByVal text As String)
    XlTools_Asked "WriteText", path & ", " & text
End Sub

Public Sub XlTools_RunAndWait(ByVal commandLine As String)
    XlTools_Asked "RunAndWait", commandLine
End Sub

Public Sub XlTools_RunAside(ByVal commandLine As String)
    XlTools_Asked "RunAside", commandLine
End Sub

Public Sub XlTools_Say(ByVal text As String, ByVal title As String, ByVal icon As Long)
    XlTools_Asked "Say", text & ", " & title & ", " & icon
End Sub

Public Sub XlTools_ShowNote(ByVal text As String)
    XlTools_Asked "ShowNote", text
End Sub

Public Sub XlTools_ClearNote()
    XlTools_Asked "ClearNote", ""
End Sub

Public Sub XlTools_ClearNoteSoon()
    XlTools_Asked "ClearNoteSoon", ""
End Sub

Public Function XlTools_BookName() As String
    XlTools_BookName = XlTools_Asked("BookName", "")
End Function

Public Function XlTools_WindowHandle() As Long
    XlTools_WindowHandle = CLng(XlTools_Asked("WindowHandle", ""))
End Function
