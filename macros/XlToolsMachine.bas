Option Explicit

' Every line that touches Excel or Windows, a function for each thing asked of them. Only objects
' that know all letters are used, bound late. No Excel was at hand where these lines were written:
' tests/addin/unproved.txt lists them.

Private Const FOR_READING As Long = 1
Private Const WITHOUT_END As Long = 0
Private Const SHOW_NORMAL As Long = 1
Private Const IN_FRONT As Long = 69632

' Where xltools keeps the files of this user.
Public Function XlTools_UserFolder() As String
    XlTools_UserFolder = _
        CreateObject("WScript.Shell").ExpandEnvironmentStrings("%LOCALAPPDATA%") & "\xltools"
End Function

Public Function XlTools_FileExists(ByVal path As String) As Boolean
    XlTools_FileExists = CreateObject("Scripting.FileSystemObject").FileExists(path)
End Function

Public Sub XlTools_MakeFolder(ByVal path As String)
    Dim files As Object
    Set files = CreateObject("Scripting.FileSystemObject")
    If Not files.FolderExists(path) Then files.CreateFolder path
End Sub

' A whole file of ASCII; "" when there is none.
Public Function XlTools_ReadText(ByVal path As String) As String
    Dim file As Object
    If Not XlTools_FileExists(path) Then Exit Function
    Set file = CreateObject("Scripting.FileSystemObject").OpenTextFile(path, FOR_READING)
    If Not file.AtEndOfStream Then XlTools_ReadText = file.ReadAll
    file.Close
End Function

Public Sub XlTools_WriteText(ByVal path As String, ByVal text As String)
    Dim file As Object
    Set file = CreateObject("Scripting.FileSystemObject").CreateTextFile(path, True)
    file.Write text
    file.Close
End Sub

' Runs a program and waits; Excel answers what it asks meanwhile.
Public Sub XlTools_RunAndWait(ByVal commandLine As String)
    CreateObject("WScript.Shell").Run commandLine, SHOW_NORMAL, True
End Sub

' Runs a program that shows a window of its own, and goes on at once.
Public Sub XlTools_RunAside(ByVal commandLine As String)
    CreateObject("WScript.Shell").Run commandLine, SHOW_NORMAL, False
End Sub

' The box has no window to stand on, so it asks to stand before all others (65536 + 4096).
Public Sub XlTools_Say(ByVal text As String, ByVal title As String, ByVal icon As Long)
    CreateObject("WScript.Shell").Popup text, WITHOUT_END, title, icon + IN_FRONT
End Sub

Public Sub XlTools_ShowNote(ByVal text As String)
    Application.StatusBar = text
End Sub

Public Sub XlTools_ClearNote()
    Application.StatusBar = False
End Sub

Public Sub XlTools_ClearNoteSoon()
    Application.OnTime Now + TimeSerial(0, 0, 5), "'" & ThisWorkbook.Name & "'!XlTools_ClearNote"
End Sub

' The full name of the workbook in front, of one in protected view too; "" when there is none.
Public Function XlTools_BookName() As String
    If Not ActiveWorkbook Is Nothing Then
        XlTools_BookName = ActiveWorkbook.FullName
    ElseIf Not Application.ActiveProtectedViewWindow Is Nothing Then
        XlTools_BookName = Application.ActiveProtectedViewWindow.Workbook.FullName
    End If
End Function

Public Function XlTools_WindowHandle() As Long
    XlTools_WindowHandle = Application.Hwnd
End Function
