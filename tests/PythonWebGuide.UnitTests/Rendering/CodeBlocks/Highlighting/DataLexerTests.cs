namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

/// <summary>JSON, YAML, TOML and INI: keys and values.</summary>
public sealed class DataLexerTests
{
    [Fact]
    public void Json_keys_are_tags_and_values_are_not() =>
        Assert.Equal(["nt \"a\\\"\"", "s \"b\"", "nt \"c\"", "m -1.5e+3", "kc null"], Coloured.Parts("json", "{\"a\\\"\" : \"b\", \"c\": [-1.5e+3, null]}"));

    [Fact]
    public void Json_may_be_commented() => Assert.Equal(["c // a", "c /* b */", "kc true"], Coloured.Parts("json", "// a\n/* b */ true"));

    [Fact]
    public void Yaml_keys_are_tags_and_plain_values_plain() =>
        Assert.Equal(["nt image", "nt ports", "s \"80:80\"", "c # two"], Coloured.Parts("yaml", "image: python:3.14\nports:\n  - \"80:80\"\n  - 8:8 # two"));

    [Fact]
    public void Yaml_text_belongs_to_its_key_while_it_stands_further_in() =>
        Assert.Equal(["nt run", "s     echo: 1", "s     # no comment", "nt shell"], Coloured.Parts("yaml", "- run: |\n    echo: 1\n\n    # no comment\n  shell: bash"));

    [Fact]
    public void Yaml_flows_on_one_line() =>
        Assert.Equal(["nt on", "s \"pull\"", "nt env", "nt A"], Coloured.Parts("yaml", "on: [push, \"pull\"]\nenv: {A: b:c}"));

    [Fact]
    public void Yaml_anchors_are_plain_and_types_keywords() =>
        Assert.Equal(["nt a", "nt <<", "nt b", "k !env"], Coloured.Parts("yaml", "a: &x\n  <<: *y\nb: !env HOME"));

    [Fact]
    public void Toml_headers_are_keywords_and_keys_plain() =>
        Assert.Equal(["k [tool.", "s \"a b\"", "k ]", "s \"1\"", "c # c"], Coloured.Parts("toml", "[tool.\"a b\"]\nname.x = \"1\" # c"));

    [Fact]
    public void Toml_values_have_types() =>
        Assert.Equal(["m 0xFF_ff", "kc true", "m 2026-11-22T12:00:00Z", "m -inf", "s '''a\n'''"],
            Coloured.Parts("toml", "a = 0xFF_ff\nb = true\nc = 2026-11-22T12:00:00Z\nd = -inf\ne = '''a\n'''"));

    [Fact]
    public void A_bracket_inside_a_toml_list_is_no_header() =>
        Assert.Equal(["m 1", "m 2", "k [b]"], Coloured.Parts("toml", "a = [\n  [1],\n  [2],\n]\n[b]"));

    [Fact]
    public void Ini_files_have_sections_keys_and_values() =>
        Assert.Equal(["c ; note", "k [pytest]", "na addopts", "s -q --strict", "na key", "s value"],
            Coloured.Parts("ini", "; note\n[pytest]\naddopts = -q --strict\nkey: value"));

    [Fact]
    public void Ini_values_may_go_on_further_in() =>
        Assert.Equal(["na files", "s test_*.py", "s a = b", "na next", "s 1"], Coloured.Parts("ini", "files =\n  test_*.py\n  a = b\nnext = 1"));

    [Fact]
    public void A_comment_in_an_ini_value_needs_a_blank_before_it() =>
        Assert.Equal(["na colour", "s #fff ", "c # why", "na empty", "c # why"], Coloured.Parts("dotenv", "colour=#fff # why\nempty = # why"));
}
