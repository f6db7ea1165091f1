Option Explicit

' Text only: the request, the command line, the reading of a result. No object is touched here.
' Texts hold any letter while this runs; what is written is ASCII, every other letter as \uXXXX.

' A request, as xltools.ribbon reads it.
Public Function XlTools_RequestText(ByVal tag As String, ByVal bookName As String, _
        ByVal windowHandle As Long, ByVal resultFile As String) As String
    XlTools_RequestText = "{" & _
        XlTools_Member("command", XlTools_Quoted(tag)) & ", " & _
        XlTools_Member("workbook", XlTools_Quoted(bookName)) & ", " & _
        XlTools_Member("hwnd", CStr(windowHandle)) & ", " & _
        XlTools_Member("arguments", "{}") & ", " & _
        XlTools_Member("result", XlTools_Quoted(resultFile)) & ", " & _
        XlTools_Member("addin", XlTools_Quoted(XlTools_Version())) & "}"
End Function

' The command line. Only two paths of the installation stand in it, never the name of a workbook,
' and no path of Windows can hold a quotation mark.
Public Function XlTools_CommandLine(ByVal python As String, ByVal requestFile As String) As String
    XlTools_CommandLine = """" & python & """ -I -B -m xltools.ribbon """ & requestFile & """"
End Function

' The name of a request: the moment, to the millisecond.
Public Function XlTools_RequestId(ByVal moment As Date, ByVal secondsOfDay As Double) As String
    Dim thousandths As Long
    thousandths = Int((secondsOfDay - Int(secondsOfDay)) * 1000)
    XlTools_RequestId = Format$(Year(moment), "0000") & XlTools_Two(Month(moment)) & _
        XlTools_Two(Day(moment)) & "-" & XlTools_Two(Hour(moment)) & _
        XlTools_Two(Minute(moment)) & XlTools_Two(Second(moment)) & "-" & _
        Format$(thousandths, "000")
End Function

Private Function XlTools_Two(ByVal number As Long) As String
    XlTools_Two = Format$(number, "00")
End Function

Private Function XlTools_Member(ByVal name As String, ByVal value As String) As String
    XlTools_Member = """" & name & """: " & value
End Function

' A text as JSON.
Public Function XlTools_Quoted(ByVal text As String) As String
    Dim position As Long, code As Long, shown As String
    For position = 1 To Len(text)
        code = AscW(Mid$(text, position, 1)) And &HFFFF&
        If code < 32 Or code > 126 Or code = 34 Or code = 92 Then
            shown = shown & "\u" & Right$("000" & Hex$(code), 4)
        Else
            shown = shown & Mid$(text, position, 1)
        End If
    Next position
    XlTools_Quoted = """" & shown & """"
End Function

' The value of a member of the outer object: a text without its quotation marks, a number as it is
' written. "" when there is no such member, or its value is an object or a list.
Public Function XlTools_ValueOf(ByVal json As String, ByVal name As String) As String
    Dim position As Long, depth As Long, token As String
    position = 1
    Do While position <= Len(json)
        Select Case Mid$(json, position, 1)
            Case "{", "["
                depth = depth + 1
                position = position + 1
            Case "}", "]"
                depth = depth - 1
                position = position + 1
            Case """"
                token = XlTools_NextText(json, position)
                If depth = 1 And token = name And XlTools_NextSign(json, position) = ":" Then
                    position = position + 1
                    XlTools_ValueOf = XlTools_NextValue(json, position)
                    Exit Function
                End If
            Case Else
                position = position + 1
        End Select
    Loop
End Function

' Moves over white space; the sign that stands there.
Private Function XlTools_NextSign(ByVal json As String, ByRef position As Long) As String
    Do While position <= Len(json)
        If AscW(Mid$(json, position, 1)) <> 32 And AscW(Mid$(json, position, 1)) > 13 Then Exit Do
        position = position + 1
    Loop
    XlTools_NextSign = Mid$(json, position, 1)
End Function

Private Function XlTools_NextValue(ByVal json As String, ByRef position As Long) As String
    Dim first As Long
    Select Case XlTools_NextSign(json, position)
        Case """"
            XlTools_NextValue = XlTools_NextText(json, position)
        Case "{", "["
            XlTools_NextValue = ""
        Case Else
            first = position
            Do While position <= Len(json) And _
                    InStr(",}] " & vbCrLf & vbTab, Mid$(json, position, 1)) = 0
                position = position + 1
            Loop
            XlTools_NextValue = Mid$(json, first, position - first)
    End Select
End Function

' Reads the text whose quotation mark stands at the position, and moves behind it.
Private Function XlTools_NextText(ByVal json As String, ByRef position As Long) As String
    Dim first As Long
    first = position + 1
    position = first
    Do While position <= Len(json) And Mid$(json, position, 1) <> """"
        If Mid$(json, position, 1) = "\" Then position = position + 1
        position = position + 1
    Loop
    XlTools_NextText = XlTools_Decoded(Mid$(json, first, position - first))
    position = position + 1
End Function

' A text of JSON without its quotation marks, read: \uXXXX and the short forms become letters.
Public Function XlTools_Decoded(ByVal text As String) As String
    Dim position As Long, found As Long, shown As String
    position = 1
    found = InStr(text, "\")
    Do While found > 0
        shown = shown & Mid$(text, position, found - position)
        Select Case Mid$(text, found + 1, 1)
            Case "u"
                shown = shown & ChrW$(CLng("&H" & Mid$(text, found + 2, 4)))
                position = found + 6
            Case "n"
                shown = shown & vbLf
                position = found + 2
            Case "t"
                shown = shown & vbTab
                position = found + 2
            Case "b", "f", "r"
                position = found + 2
            Case Else
                shown = shown & Mid$(text, found + 1, 1)
                position = found + 2
        End Select
        found = InStr(position, text, "\")
    Loop
    XlTools_Decoded = shown & Mid$(text, position)
End Function
