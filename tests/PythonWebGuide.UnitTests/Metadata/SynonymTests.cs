namespace PythonWebGuide.UnitTests.Metadata;

/// <summary><c>search/synonyms.yml</c>.</summary>
public class SynonymTests
{
    [Fact]
    public void Each_key_is_what_is_typed_and_its_list_what_is_meant()
    {
        using var content = new ContentFolderBuilder().AddPage("a/one.md").Add("search/synonyms.yml", "db: [database]\n\"hello world\": [first page, start]\n");
        Assert.Equal(["db = database", "hello world = first page, start"], content.Load().Guide!.Synonyms.Select(synonym => $"{synonym.Typed} = {string.Join(", ", synonym.Meant)}"));
    }

    [Theory]
    [InlineData("db: database\n", "search/synonyms.yml(1,5) PWG005")] // no list
    [InlineData("a: [b]\ndb: [db]\n", "search/synonyms.yml(2,1) PWG005")] // itself
    [InlineData("db: [one two three four five]\n", "search/synonyms.yml(1,1) PWG005")] // too many words
    [InlineData("db: ['++']\n", "search/synonyms.yml(1,1) PWG005")] // no word
    [InlineData("'!': [not]\n", "search/synonyms.yml(1,1) PWG005")]
    [InlineData("db: [database]\ndb: [data]\n", "search/synonyms.yml(2,1) PWG002")] // twice
    public void Whatever_is_no_synonym_is_a_problem_with_its_place(string yaml, string place)
    {
        using var content = new ContentFolderBuilder().AddPage("a/one.md").Add("search/synonyms.yml", yaml);
        Assert.Equal([place], content.Places());
    }
}
