Option Explicit

' One click: the request is written, the installed Python runs it, its answer is shown.
' Python is named by addin.json in the folder of the user, which the installation wrote; nothing is
' read from a workbook or its folder. The workbook is only named here: whatever happens to Python,
' this side changes nothing in it.

Private Const ICON_DONE As Long = 64
Private Const ICON_LOOK As Long = 48
Private Const ICON_STOP As Long = 16

Public Sub XlTools_Run(ByVal tag As String)
    Dim trouble As String
    On Error GoTo Failed
    trouble = XlTools_Start(tag)
    If trouble <> "" Then XlTools_Say XlTools_Word(trouble), XlTools_Word("title"), ICON_STOP
    Exit Sub
Failed:
    trouble = Err.Description
    XlTools_ClearNote
    XlTools_Say XlTools_Word("failed") & " " & trouble, XlTools_Word("title"), ICON_STOP
End Sub

' Runs the command of a button. What kept it from running: a code of XlTools_Word, or "".
Private Function XlTools_Start(ByVal tag As String) As String
    Dim folder As String, python As String, file As String, started As String
    folder = XlTools_UserFolder()
    python = XlTools_ValueOf(XlTools_ReadText(folder & "\addin.json"), "python")
    If Not XlTools_FileExists(python) Then
        XlTools_Start = "no-python"
        Exit Function
    End If
    file = XlTools_NewRequest(folder & "\requests")
    started = XlTools_CommandLine(python, file & ".json")
    If InStr(started, "%") > 0 Then
        XlTools_Start = "percent"
        Exit Function
    End If
    XlTools_WriteText file & ".json", XlTools_RequestText(tag, XlTools_BookName(), _
        XlTools_WindowHandle(), file & ".result.json")
    If XlTools_HasOwnWindow(tag) Then
        XlTools_ShowNote XlTools_Word("opening")
        XlTools_RunAside started
        XlTools_ClearNoteSoon
    Else
        XlTools_ShowNote XlTools_Word("running")
        XlTools_RunAndWait started
        XlTools_ClearNote
        XlTools_Start = XlTools_ShowResult(XlTools_ReadText(file & ".result.json"))
    End If
End Function

' Where the next request goes, without its ending.
Private Function XlTools_NewRequest(ByVal folder As String) As String
    XlTools_MakeFolder folder
    XlTools_NewRequest = folder & "\" & XlTools_RequestId(Now, Timer)
End Function

' Shows the one line of a result. A result without one needs no box: its window was shown.
Private Function XlTools_ShowResult(ByVal answer As String) As String
    Dim message As String
    If XlTools_ValueOf(answer, "status") = "" Then
        XlTools_ShowResult = "no-answer"
        Exit Function
    End If
    message = XlTools_ValueOf(answer, "message")
    If message = "" Then Exit Function
    XlTools_Say message, XlTools_ValueOf(answer, "title"), _
        XlTools_Icon(XlTools_ValueOf(answer, "status"))
End Function

Private Function XlTools_Icon(ByVal status As String) As Long
    Select Case status
        Case "0": XlTools_Icon = ICON_DONE
        Case "1": XlTools_Icon = ICON_LOOK
        Case Else: XlTools_Icon = ICON_STOP
    End Select
End Function
