namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class ConsoleLexerTests
{
    private static string[] Session(string code) => Coloured.Parts("console", code);

    [Fact]
    public void What_follows_a_prompt_was_typed_and_the_rest_is_output() =>
        Assert.Equal(["gp $ ", "nb cd", "gp $ ", "nb echo", "s \"hi\"", "go hi\nthere"], Session("$ cd cairn\n$ echo \"hi\"\nhi\nthere"));

    [Fact]
    public void Output_is_never_lexed() => Assert.Equal(["gp $ ", "go if \"x\" # 1\n"], Session("$ ls\nif \"x\" # 1\n"));

    [Fact]
    public void A_continued_command_needs_no_second_prompt() =>
        Assert.Equal(["gp $ ", "s \\\n", "s 'a: b'", "go ok"], Session("$ curl url \\\n    -H 'a: b'\nok"));

    [Fact]
    public void A_string_may_go_on_after_the_next_prompt() =>
        Assert.Equal(["gp $ ", "nb echo", "s \"one\n", "gp > ", "s two\"", "go one"], Session("$ echo \"one\n> two\"\none"));

    [Fact]
    public void An_unfinished_string_does_not_reach_the_next_command() =>
        Assert.Equal(["gp $ ", "nb echo", "s \"\n", "gp $ ", "nb cd"], Session("$ echo \"\n$ cd x"));

    [Fact]
    public void A_prompt_may_name_its_virtual_environment() =>
        Assert.Equal(["gp (cairn) $ ", "nb exit"], Session("(cairn) $ exit"));

    [Fact]
    public void Windows_prompts_are_prompts() =>
        Assert.Equal(["gp > ", "nb set", "gp PS> ", "nb Get-Content", "gp PS C:\\cairn> ", "nb cd"],
            Session("> set A=b\nPS> Get-Content x\nPS C:\\cairn> cd .."));

    [Fact]
    public void Python_prompts_are_followed_by_python() =>
        Assert.Equal(["gp >>> ", "k for", "k in", "gp ... ", "nb print", "gp ...", "go 1\n", "gp >>> "],
            Session(">>> for x in y:\n...     print(x)\n...\n1\n>>> "));

    [Fact]
    public void Dots_in_output_are_output() => Assert.Equal(["gp $ ", "go ... and 3 more"], Session("$ pytest\n... and 3 more"));

    [Fact]
    public void Lines_with_other_beginnings_are_output() =>
        Assert.Equal(["go 100% done\nPSQL> x\n(1 row)\n$x\n"], Session("100% done\nPSQL> x\n(1 row)\n$x\n"));
}
