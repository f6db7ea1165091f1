# What can be tried by itself on a Windows machine with Excel: installs the add-in, clicks every
# button of clicks.json on the open example, lets tables grow, pastes over them, opens a broken
# workbook, uninstalls, and prints a table of what passed and what failed.
#
#   powershell -ExecutionPolicy Bypass -File tests\windows\check.ps1
#
# Needs `py run.py demo` to have been run once in the folder of xltools. ASCII on purpose: Windows
# PowerShell 5.1 reads a script without a mark of UTF-8 in the code page of the machine; names with
# Vietnamese letters come from clicks.json. The exit status is the number of failures.

param(
    [string]$Root = (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)),
    [string]$Work = (Join-Path $env:USERPROFILE ("xltools-check-" + (Get-Date -Format "yyyyMMdd-HHmmss"))),
    [int]$Patience = 180
)

$ErrorActionPreference = "Stop"
$python = Join-Path $Root ".venv\Scripts\python.exe"
$xltools = Join-Path $Root ".venv\Scripts\xltools.exe"
$examples = Join-Path $Root "workbooks\vi-du"
$own = Join-Path $env:LOCALAPPDATA "xltools"
$addin = Join-Path $env:APPDATA "Microsoft\Excel\XLSTART\xltools.xlam"
$sendTo = Join-Path $env:APPDATA "Microsoft\Windows\SendTo"
$low = 1            # msoAutomationSecurityLow: the add-in that was installed here may run
$results = New-Object System.Collections.ArrayList
$utf8 = New-Object System.Text.UTF8Encoding $false

function Must([bool]$Holds, [string]$Said) {
    if (-not $Holds) { throw $Said }
}

function Try-It([string]$Name, [scriptblock]$Step) {
    $started = Get-Date
    try {
        $note = & $Step | Select-Object -Last 1
        $state = "pass"
    } catch {
        $note = $_.Exception.Message
        $state = "FAIL"
    }
    $seconds = [math]::Round(((Get-Date) - $started).TotalSeconds, 1)
    [void]$results.Add([pscustomobject]@{ Step = $Name; State = $state; Seconds = $seconds; Note = $note })
    Write-Host ("{0,-5} {1,-34} {2,6} s  {3}" -f $state, $Name, $seconds, $note)
}

function Run-Xltools([string[]]$Words) {
    $quoted = $Words | ForEach-Object { '"' + $_ + '"' }
    $out = Join-Path $Work "out.txt"
    $err = Join-Path $Work "err.txt"
    $done = Start-Process -FilePath $xltools -ArgumentList $quoted -NoNewWindow -Wait -PassThru `
        -RedirectStandardOutput $out -RedirectStandardError $err
    return [pscustomobject]@{
        Status = $done.ExitCode
        Out = [System.IO.File]::ReadAllText($out, $utf8)
        Err = [System.IO.File]::ReadAllText($err, $utf8)
    }
}

function Stop-Tree([int]$Id) {
    Get-CimInstance Win32_Process -Filter "ParentProcessId = $Id" | ForEach-Object { Stop-Tree $_.ProcessId }
    Stop-Process -Id $Id -Force -ErrorAction SilentlyContinue
}

# The request as the macros write it, given to the same Python in the same way; what the macros do
# themselves (the box with one line, the note in the status bar) is for a person to see.
function Click-Button($Click, [string]$FullName, [int]$Hwnd) {
    $folder = Join-Path $own "requests"
    [void](New-Item -ItemType Directory -Force $folder)
    $id = [guid]::NewGuid().ToString("N")
    $request = Join-Path $folder "$id.json"
    $answer = Join-Path $folder "$id.result.json"
    $told = @{
        command = $Click.tag; workbook = $FullName; hwnd = $Hwnd
        arguments = $Click.arguments; result = $answer; addin = "check.ps1"
    }
    [System.IO.File]::WriteAllText($request, (ConvertTo-Json $told -Depth 5 -Compress), $utf8)
    $words = @("-I", "-B", "-m", "xltools.ribbon", ('"' + $request + '"'))
    $process = Start-Process -FilePath $python -ArgumentList $words -WindowStyle Hidden -PassThru
    $end = (Get-Date).AddSeconds($Patience)
    while (-not (Test-Path $answer) -and -not $process.HasExited -and (Get-Date) -lt $end) {
        Start-Sleep -Milliseconds 100
    }
    Start-Sleep -Milliseconds 300
    if (-not $process.HasExited) { Stop-Tree $process.Id }    # it shows its result in a window
    Must (Test-Path $answer) "no result file"
    return [System.IO.File]::ReadAllText($answer, $utf8) | ConvertFrom-Json
}

# A link keeps its arguments as UTF-16, at an even or an odd place.
function Starts-Xltools([string]$Link) {
    $bytes = [System.IO.File]::ReadAllBytes($Link)
    $even = [System.Text.Encoding]::Unicode.GetString($bytes)
    $odd = [System.Text.Encoding]::Unicode.GetString($bytes, 1, $bytes.Length - 1)
    return ($even + $odd).Contains("xltools deliver")
}

function Table-Of($Book, [string]$Table) {
    foreach ($sheet in $Book.Worksheets) {
        foreach ($each in $sheet.ListObjects) {
            if ($each.Name -eq $Table) { return $each }
        }
    }
    throw "no table $Table"
}

$received = Join-Path $Work "received"
[void](New-Item -ItemType Directory -Force $Work, $received)
foreach ($name in "tan-lap", "dak-koi") {
    Copy-Item (Join-Path $examples "$name-2024.xlsx") $received
}
$text = [System.IO.File]::ReadAllText((Join-Path $PSScriptRoot "clicks.json"), $utf8)
$name = ($text | ConvertFrom-Json | Where-Object { $_.tag -eq "new" }).arguments.unit + " & = (1).xlsx"
$book = Join-Path $Work $name
Copy-Item (Join-Path $examples "tan-lap-2024-nguyen-van.xlsx") $book
Copy-Item (Join-Path $examples "kon-ray-2024.xlsx") $Work
foreach ($pair in @(@("{out}", $Work), @("{received}", $received), @("{examples}", $examples), @("{book}", $book))) {
    $text = $text.Replace($pair[0], $pair[1].Replace("\", "/"))
}
$clicks = $text | ConvertFrom-Json

$excel = $null
$files = @{}
try {
    Try-It "Python and xltools" {
        Must (Test-Path $xltools) "run first: py run.py demo"
        & $python -c "import sys, tkinter; print(sys.version.split()[0], tkinter.TkVersion)"
    }
    Try-It "addin install" {
        $ran = Run-Xltools @("addin", "install")
        Must ($ran.Status -eq 0) ($ran.Out + $ran.Err)
        Must (Test-Path $addin) "the add-in is not in XLSTART"
        Must (-not (Get-Item $addin -Stream Zone.Identifier -ErrorAction SilentlyContinue)) "it has the mark of the web"
        "$([int]((Get-Item $addin).Length / 1kb)) kB"
    }
    Try-It "entry of Send to" {
        $links = @(Get-ChildItem $sendTo -Filter "*.lnk" | Where-Object { Starts-Xltools $_.FullName })
        Must ($links.Count -eq 1) "found $($links.Count) links"
        $links[0].Name
    }
    Try-It "Excel starts" {
        $script:excel = New-Object -ComObject Excel.Application
        $excel.Visible = $true
        $excel.DisplayAlerts = $false
        $excel.AutomationSecurity = $low
        "$($excel.Version) build $($excel.Build), $($excel.OperatingSystem)"
    }
    Try-It "the add-in compiles; self-test" {
        [void]$excel.Workbooks.Open($addin)    # started by a program, Excel loads no XLSTART
        $fault = $excel.Run("xltools.xlam!XlTools_FirstFault")
        Must ([string]$fault -eq "") "fault: $fault"
        "no fault"
    }
    foreach ($click in $clicks) {
        Try-It "button $($click.tag)" {
            $file = ""
            $hwnd = 0
            if ($click.book) {
                $file = [string]$click.book.Replace("/", "\")
                $opened = $file
                if (-not $files.ContainsKey($file)) { $files[$file] = $excel.Workbooks.Open($file) }
                $files[$file].Activate()
                $hwnd = $excel.Hwnd
                if ($click.select) {
                    $sheet = $files[$file].Worksheets.Item($click.select[0])
                    $sheet.Activate()
                    [void]$sheet.Range($click.select[1]).Select()
                }
                if ($click.saved) { $files[$file].Save() }
                $file = $files[$file].FullName
            }
            $answer = Click-Button $click $file $hwnd
            if ($click.closed) {    # what is open and counts as changed is read by no other button
                $files[$opened].Close($false)
                $files.Remove($opened)
            }
            if ($null -ne $click.status) {
                Must ($answer.status -eq $click.status) "status $($answer.status): $($answer.message)"
            }
            if ($click.arguments.output -and $answer.status -lt 2) { Must (Test-Path $click.arguments.output) "no file" }
            $answer.message
        }
    }
    Try-It "clear-marks left nothing" {
        $clear = $clicks | Where-Object { $_.tag -eq "clear-marks" }
        [void](Click-Button $clear $files[$book].FullName $excel.Hwnd)
        $files[$book].Save()
        $before = Run-Xltools @("export", (Join-Path $examples "tan-lap-2024-nguyen-van.xlsx"))
        $after = Run-Xltools @("export", $book)
        Must ($before.Out -eq $after.Out) "the data of the workbook changed"
        "same data"
    }
    Try-It "a table grows" {
        $table = Table-Of $files[$book] "KinhPhi"
        $rows = $table.ListRows.Count
        [void]$table.ListRows.Add()
        Must ($table.ListRows.Count -eq $rows + 1) "no new row"
        $new = $table.ListRows.Item($rows + 1).Range
        $above = $table.ListRows.Item($rows).Range
        $formulas = 0
        for ($at = 1; $at -le $new.Columns.Count; $at++) {
            if ($above.Cells.Item(1, $at).HasFormula) {
                Must ($new.Cells.Item(1, $at).HasFormula) "the formula of column $at did not come along"
                $formulas++
            }
        }
        "$formulas formulas came along"
    }
    Try-It "paste over a table, then repair" {
        $table = Table-Of $files[$book] "ChiTieu"
        $foreign = $excel.Workbooks.Add()
        $source = $foreign.Worksheets.Item(1).Range("A1:C2")
        $source.Value2 = "pasted"
        $source.Interior.Color = 255
        [void]$source.Copy()
        $cell = $table.DataBodyRange.Cells.Item(1, 2)
        $table.Parent.Paste($cell)
        $foreign.Close($false)
        $pasted = Join-Path $Work "pasted.xlsx"
        $files[$book].SaveCopyAs($pasted)
        $checked = Run-Xltools @("validate", $pasted)
        Must ($checked.Status -eq 1) "status $($checked.Status)"
        $repaired = Run-Xltools @("repair", $pasted, "-o", (Join-Path $Work "repaired.xlsx"))
        Must ($repaired.Status -eq 0) $repaired.Err
        $fresh = $excel.Workbooks.Open((Join-Path $Work "repaired.xlsx"))
        $sheets = $fresh.Worksheets.Count
        $fresh.Close($false)
        "repaired, $sheets sheets open without a question"
    }
    Try-It "a read-only workbook is refused" {
        $readOnly = $excel.Workbooks.Open((Join-Path $received "dak-koi-2024.xlsx"), 0, $true)
        $answer = Click-Button ($clicks | Where-Object { $_.tag -eq "validate" }) $readOnly.FullName $excel.Hwnd
        $readOnly.Close($false)
        Must ($answer.status -eq 2) "status $($answer.status)"
        $answer.message
    }
    Try-It "a workbook that is not ours is refused" {
        $foreign = $excel.Workbooks.Add()
        $answer = Click-Button ($clicks | Where-Object { $_.tag -eq "validate" }) $foreign.FullName $excel.Hwnd
        $foreign.Close($false)
        Must ($answer.status -eq 2) "status $($answer.status)"
        $answer.message
    }
    Try-It "a second Excel, with the same workbook" {
        $shared = Join-Path $Work "shared.xlsx"
        Copy-Item (Join-Path $examples "tan-lap-2024-nguyen-van.xlsx") $shared
        $mine = $excel.Workbooks.Open($shared)
        $other = New-Object -ComObject Excel.Application
        try {
            $other.Visible = $true
            $other.DisplayAlerts = $false
            $theirs = $other.Workbooks.Open($shared, 0, $true)    # it is locked: read-only
            $validate = $clicks | Where-Object { $_.tag -eq "validate" }
            $refused = Click-Button $validate $theirs.FullName $other.Hwnd
            Must ($refused.status -eq 2) "read-only: status $($refused.status)"
            Must $mine.Saved "the workbook of the first Excel changed"
            $answer = Click-Button $validate $mine.FullName $excel.Hwnd
            Must ($answer.status -eq 1) "status $($answer.status): $($answer.message)"
            Must (-not $mine.Saved) "no mark in the first Excel"
            Must $theirs.Saved "the second Excel was written to"
            $refused.message
        } finally {
            foreach ($each in @($other.Workbooks)) { $each.Close($false) }
            $other.Quit()
            [void][System.Runtime.InteropServices.Marshal]::ReleaseComObject($other)
        }
        $mine.Close($false)
    }
    Try-It "a broken workbook is told in one line" {
        $broken = Join-Path $Work "broken.xlsx"
        [System.IO.File]::WriteAllText($broken, "PK not a workbook")
        $ran = Run-Xltools @("validate", $broken)
        Must ($ran.Status -eq 2) "status $($ran.Status)"
        Must ($ran.Err.Trim().Split("`n").Count -eq 1) $ran.Err
        $ran.Err.Trim()
    }
    Try-It "a workbook dropped onto xltools" {
        $dropped = Join-Path $Work "dropped.xlsx"
        Copy-Item (Join-Path $examples "tan-lap-2024-nguyen-van.xlsx") $dropped
        $ran = Run-Xltools @("deliver", "--console", $dropped)
        Must ($ran.Status -eq 1) $ran.Err
        Must (Test-Path (Join-Path $Work "dropped.docx")) "no plan"
        "plan and findings lie beside it"
    }
    Try-It "xltools window" {
        $pythonw = Join-Path $Root ".venv\Scripts\pythonw.exe"
        $window = Start-Process -FilePath $pythonw -ArgumentList @("-I", "-B", "-m", "xltools", "window") -PassThru
        $end = (Get-Date).AddSeconds(30)
        do {
            Start-Sleep -Milliseconds 200
            $shown = @(Get-Process | Where-Object { $_.MainWindowTitle -and $_.ProcessName -like "python*" })
        } while (-not $shown -and (Get-Date) -lt $end)
        $title = "$($shown | Select-Object -First 1 -ExpandProperty MainWindowTitle)"
        Stop-Tree $window.Id
        Must ($title -ne "") "no window within 30 seconds"
        $title
    }
    Try-It "addin doctor" {
        $ran = Run-Xltools @("addin", "doctor")
        Must ($ran.Status -lt 2) $ran.Err
        $ran.Out.Trim().Split("`n")[-1]
    }
} finally {
    if ($excel) {
        foreach ($each in @($excel.Workbooks)) { $each.Close($false) }
        $excel.Quit()
        [void][System.Runtime.InteropServices.Marshal]::ReleaseComObject($excel)
        [gc]::Collect()
    }
    Try-It "addin uninstall" {
        Start-Sleep -Seconds 2    # Excel needs a moment to let go of its files
        $ran = Run-Xltools @("addin", "uninstall")
        Must ($ran.Status -eq 0) ($ran.Out + $ran.Err)
        Must (-not (Test-Path $addin)) "the add-in is still there"
        "removed"
    }
}

$results | Format-Table -Property Step, State, Seconds, Note -AutoSize -Wrap | Out-String -Width 160 | Write-Host
$failed = @($results | Where-Object { $_.State -ne "pass" })
Write-Host "$($results.Count) steps, $($failed.Count) failed; files in $Work"
exit $failed.Count
