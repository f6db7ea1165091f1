Option Explicit

' What can be tried anywhere: text goes through JSON and back, and a request holds what it was given.

' Shows in Excel what the self-test found.
Public Sub XlTools_SelfTest()
    Dim found As String
    found = XlTools_FirstFault()
    If found = "" Then found = XlTools_Word("self-test")
    XlTools_Say found, XlTools_Word("title"), 64
End Sub

' The first name that does not survive, as JSON; "" when all do.
Public Function XlTools_FirstFault() As String
    Dim number As Long, name As String, request As String
    For number = 1 To 9
        name = XlTools_TrialName(number)
        request = XlTools_RequestText("validate", name, 7, "C:\r\" & name)
        If XlTools_ValueOf(request, "workbook") <> name Or _
                XlTools_ValueOf(request, "result") <> "C:\r\" & name Or _
                XlTools_ValueOf(request, "hwnd") <> "7" Or _
                XlTools_ValueOf(request, "arguments") <> "" Then
            XlTools_FirstFault = request
            Exit Function
        End If
    Next number
End Function

' Names that have broken other launchers.
Private Function XlTools_TrialName(ByVal number As Long) As String
    Select Case number
        Case 1: XlTools_TrialName = XlTools_Decoded("K\u1EBF ho\u1EA1ch gi\u1EA3m ngh\u00E8o.xlsx")
        Case 2: XlTools_TrialName = XlTools_Decoded("Ke\u0302\u0301 hoa\u0323ch.xlsx")
        Case 3: XlTools_TrialName = "a"" & calc & "".xlsx"
        Case 4: XlTools_TrialName = "{""status"": 0, ""workbook"": [1]}, a=b & c; 'd'.xlsx"
        Case 5: XlTools_TrialName = "https://d.docs.live.net/1a2b/Ke%20hoach (1).xlsx"
        Case 6: XlTools_TrialName = "\\may-chu\chia-se\x\u0041\n.xlsx"
        Case 7: XlTools_TrialName = XlTools_Decoded("\uD83D\uDCC4 \uFFFD\uE000\u00A0.xlsx")
        Case 8: XlTools_TrialName = String$(200, "x") & ".xlsx"
        Case 9: XlTools_TrialName = ""
    End Select
End Function
