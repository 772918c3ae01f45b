using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class PythonLexerTests
{
    private static string[] Python(string code) => Coloured.Parts("python", code);

    [Fact]
    public void A_function_is_named_where_it_is_defined() =>
        Assert.Equal(["k async", "k def", "nf show", "nb str", "kc None"], Python("async def show(slug: str) -> None: show()"));

    [Fact]
    public void A_class_is_named_where_it_is_defined() =>
        Assert.Equal(["k class", "nc Page", "nb list", "k pass"], Python("class Page[T](list[T]): pass"));

    [Fact]
    public void A_decorator_is_coloured_with_its_whole_path() =>
        Assert.Equal(["nd @app.get", "s \"/\"", "k def", "nf home"], Python("@app.get(\"/\")\ndef home(): ..."));

    [Fact]
    public void An_at_sign_between_two_matrices_decorates_nothing() => Assert.Empty(Python("a @b"));

    [Fact]
    public void Builtins_are_plain_as_attributes() =>
        Assert.Equal(["nb print", "nb id", "nb ValueError", "nb self"], Python("print(id, obj.id, ValueError, self.type)"));

    [Fact]
    public void Imported_modules_are_plain_whatever_their_name() =>
        Assert.Equal(["k import", "k as", "k from", "k import"], Python("import input.open as p\nfrom ..type import Trail"));

    [Fact]
    public void Special_methods_keep_the_colour_of_a_definition() =>
        Assert.Equal(["nb super", "nf __init__"], Python("super().__init__()"));

    [Fact]
    public void A_comment_ends_with_its_line() =>
        Assert.Equal(["c # it's \"here\"", "m 1"], Python("# it's \"here\"\n1"));

    [Theory]
    [InlineData("1_000")]
    [InlineData("0xDEAD_beef")]
    [InlineData("0b10")]
    [InlineData("0o17")]
    [InlineData("6.022_140e-23")]
    [InlineData(".5")]
    [InlineData("1.")]
    public void Numbers_are_whole(string number) => Assert.Equal([$"m {number}"], Python($"({number})"));

    [Theory]
    [InlineData("'it\\'s'")]
    [InlineData("\"\"\"one\ntwo \"quoted\" \\\"\"\" three\"\"\"")]
    [InlineData("r'\\''")]
    [InlineData("rb\"\\x\"")]
    [InlineData("Rb'x'")]
    [InlineData("''")]
    [InlineData("'a\\\nb'")]
    [InlineData("f\"\"")]
    [InlineData("f'{{no expression}} \\N{EM DASH}'")]
    public void A_string_is_one_token(string code) => Assert.Equal([$"s {code}"], Python(code));

    [Fact]
    public void An_unfinished_string_ends_with_its_line() =>
        Assert.Equal(["s 'unfinished", "k def", "nf f"], Python("'unfinished\ndef f"));

    [Fact]
    public void Expressions_in_formatted_strings_are_code() =>
        Assert.Equal(["s f\"{", "nb len", "s :>{", "s }.2f} km\""], Python("f\"{len(trails):>{width}.2f} km\""));

    [Fact]
    public void Formatted_strings_nest_even_with_the_same_quotes() =>
        Assert.Equal(["s f\"{", "nb str", "s f\"{", "s !r}\"", "k for", "k in", "s }!\""], Python("f\"{str(f\"{x!r}\" for x in y)}!\""));

    [Fact]
    public void Braces_colons_and_comparisons_inside_brackets_do_not_end_an_expression() =>
        Assert.Equal(["s f'{", "s 'a'", "m 1", "s }{", "m 2", "s }'"], Python("f'{ {'a': 1} }{x != 2}'"));

    [Fact]
    public void Template_strings_are_formatted_strings() =>
        Assert.Equal(["s t\"{", "s =} \""], Python("t\"{name=} \""));

    [Fact]
    public void An_expression_may_stand_on_lines_of_its_own() =>
        Assert.Equal(["s f'''{", "m 1", "s }'''"], Python("f'''{\n  x + 1\n}'''"));

    [Fact]
    public void Match_and_case_are_keywords_where_they_begin_a_pattern() =>
        Assert.Equal(
            ["k match", "k case", "s \"go\"", "k if", "k case", "nb str"],
            Python("match command.split():\n    case [\"go\"] if x:\n    case str(x):"));

    [Theory]
    [InlineData("match = 1", "m 1")]
    [InlineData("match.group(1)", "m 1")]
    [InlineData("match(1)", "m 1")]
    [InlineData("case in x", "k in")]
    [InlineData("type = 1", "nb type", "m 1")]
    [InlineData("type(1)", "nb type", "m 1")]
    public void Soft_keywords_are_names_elsewhere(string code, params string[] parts) => Assert.Equal(parts, Python(code));

    [Fact]
    public void The_wildcard_of_a_case_is_a_keyword() => Assert.Equal(["k match", "k case", "k _"], Python("match x:\n  case _:"));

    [Fact]
    public void A_type_statement_begins_with_a_keyword() =>
        Assert.Equal(["k type", "nb list"], Python("type Trails[T] = list[T]"));

    [Fact]
    public void Operators_and_punctuation_are_told_apart() =>
        Assert.Equal([":=", "**", "->", "!=", "@"], Coloured.Parts("python", TokenKind.Operator, "a := b ** c -> d != e @ f"));
}
