namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class SqlLexerTests
{
    private static string[] Sql(string code) => Coloured.Parts("sql", code);

    [Fact]
    public void Keywords_and_types_are_known_in_any_case() =>
        Assert.Equal(["k Create", "k TABLE", "nb bigint", "k primary", "k key"], Sql("Create TABLE trail (id bigint primary key)"));

    [Fact]
    public void Columns_are_plain_beside_a_point() => Assert.Equal(["k select", "k from"], Sql("select t.level, date.x from t"));

    [Fact]
    public void Strings_double_their_quotes() => Assert.Equal(["s 'it''s'", "s \"order\"", "s E'a\\'b'"], Sql("'it''s', \"order\", E'a\\'b'"));

    [Fact]
    public void Comments_nest() => Assert.Equal(["c -- one", "c /* two /* three */ */", "m 1"], Sql("-- one\n/* two /* three */ */ 1"));

    [Fact]
    public void Parameters_and_casts_are_plain() => Assert.Equal(["nb int"], Sql(":slug, $1, ?, %s, a::int"));

    [Fact]
    public void Dollars_quote_the_body_of_a_function() => Assert.Equal(["k as", "s $$", "k begin", "s $$"], Sql("as $$ begin $$"));

    [Fact]
    public void The_words_of_sqlite_are_known() =>
        Assert.Equal(["k PRAGMA", "k ON", "k REPLACE", "k INTO", "k AUTOINCREMENT"], Sql("PRAGMA x = ON; REPLACE INTO y; AUTOINCREMENT"));
}
