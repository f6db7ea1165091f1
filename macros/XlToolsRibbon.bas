Option Explicit

' Every button calls this one; its tag is the command.
Public Sub XlTools_OnAction(control As IRibbonControl)
    XlTools_Run control.Tag
End Sub
