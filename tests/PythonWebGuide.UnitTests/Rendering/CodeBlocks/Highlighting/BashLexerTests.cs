namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class BashLexerTests
{
    private static string[] Bash(string code) => Coloured.Parts("bash", code);

    [Fact]
    public void Keywords_and_builtins_stand_out_from_commands_and_arguments() =>
        Assert.Equal(["k if", "k then", "nb cd", "k fi"], Bash("if ls -a for-you; then cd /srv; fi"));

    [Fact]
    public void Variables_are_plain_in_a_coloured_string() =>
        Assert.Equal(["nb echo", "s \"a ", "s  b\"", "s 'c $X'"], Bash("echo \"a $X b\" 'c $X'"));

    [Fact]
    public void Substitutions_nest_in_strings() =>
        Assert.Equal(["nb echo", "s \"", "k $(", "s \"${", "s }\"", "k )", "s \""], Bash("echo \"$(ls \"${HOME:-/}\")\""));

    [Fact]
    public void Arithmetic_has_numbers_and_a_double_end() =>
        Assert.Equal(["k $((", "m 1", "m 2", "k ))"], Bash("x=$((1 + 2))"));

    [Fact]
    public void A_here_document_ends_where_it_said() =>
        Assert.Equal(["s EOF", "s if $x\nEOF", "nb cd"], Bash("cat <<EOF > file\nif $x\nEOF\ncd x"));

    [Fact]
    public void A_hash_inside_a_word_is_no_comment() =>
        Assert.Equal(["c #!/bin/bash", "c # real"], Bash("#!/bin/bash\ncurl http://x/#top # real"));

    [Fact]
    public void Backticks_are_strings_around_commands() => Assert.Equal(["nb echo", "s `", "s `"], Bash("echo `whoami`"));

    [Fact]
    public void Redirections_are_plain_but_for_the_number_of_their_stream() =>
        Assert.Equal(["m 2", "m 2", "m 1"], Bash("ls >out 2>/dev/null <in 2>&1"));
}
