namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class DockerfileLexerTests
{
    private static string[] Dockerfile(string code) => Coloured.Parts("dockerfile", code);

    [Fact]
    public void Instructions_are_keywords_in_any_case() =>
        Assert.Equal(["c # one", "k FROM", "s python:3.14", "k as", "s build", "k expose", "s 8000"], Dockerfile("# one\nFROM python:3.14 as build\nexpose 8000"));

    [Fact]
    public void Commands_are_shell_over_continued_lines() =>
        Assert.Equal(["k RUN", "nb cd", "s \\\n", "s \"b\"", "k USER", "s app"], Dockerfile("RUN cd a && \\\n  ls \"b\"\nUSER app"));

    [Fact]
    public void A_comment_between_continued_lines_is_a_comment() =>
        Assert.Equal(["k RUN", "s \\\n", "c   # why", "nb cd", "k CMD"], Dockerfile("RUN ls && \\\n  # why\n  cd x\nCMD x"));

    [Fact]
    public void Lists_are_json() => Assert.Equal(["k CMD", "s \"a\"", "s \"b\""], Dockerfile("CMD [\"a\", \"b\"]"));

    [Fact]
    public void Some_instructions_hold_others() =>
        Assert.Equal(["k ONBUILD", "k RUN", "k HEALTHCHECK", "k CMD", "nb exit", "m 1"], Dockerfile("ONBUILD RUN ls\nHEALTHCHECK --interval=3s CMD exit 1"));

    [Fact]
    public void A_here_document_belongs_to_its_instruction() =>
        Assert.Equal(["k RUN", "s EOF", "s FROM x\nEOF", "k USER", "s a"], Dockerfile("RUN <<EOF\nFROM x\nEOF\nUSER a"));
}
