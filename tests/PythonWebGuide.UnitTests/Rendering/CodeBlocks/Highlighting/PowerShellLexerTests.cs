namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class PowerShellLexerTests
{
    private static string[] PowerShell(string code) => Coloured.Parts("powershell", code);

    [Fact]
    public void Commands_are_named_verb_and_noun() =>
        Assert.Equal(["nb Get-ChildItem", "nb Where-Object"], PowerShell("Get-ChildItem -Path . | Where-Object { $_.Length -gt 5 }"));

    [Fact]
    public void Strings_escape_with_backticks() => Assert.Equal(["s \"a `\" b\"", "s 'c`'"], PowerShell("$env:A = \"a `\" b\", 'c`'"));

    [Fact]
    public void Comments_come_in_two_kinds() => Assert.Equal(["c # one", "c <# two\n#>", "k if", "kc $true"], PowerShell("# one\n<# two\n#> if ($true)"));

    [Fact]
    public void Here_strings_hold_quotes() => Assert.Equal(["s '\nit's\n'@", "nb Get-Date"], PowerShell("@'\nit's\n'@ Get-Date"));
}
