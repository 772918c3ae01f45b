namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class DiffLexerTests
{
    [Fact]
    public void Lines_are_told_by_their_first_sign() =>
        Assert.Equal(
            ["gh diff --git a/x b/x", "gd --- a/x", "gi +++ b/x", "gh @@ -1 +1 @@", "gd -old", "gi +new"],
            Coloured.Parts("diff", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n same\n-old\n+new"));
}
