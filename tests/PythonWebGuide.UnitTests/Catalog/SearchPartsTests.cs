using System.Text;
using System.Text.Json;
using PythonWebGuide.Catalog;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>What an exported guide gives the browser to search in.</summary>
public sealed class SearchPartsTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-parts-").FullName;
    private readonly CatalogReader reader;
    private readonly Dictionary<string, JsonElement> parts;

    public SearchPartsTests()
    {
        content
            .AddPage("django/migrations.md", "What makemigrations does in 2026, at 日本.\n\n## Undo a migration\n\nGo back. A migration again.\n", "title: Migrations", "kind: tutorial", "aliases: [schema changes]")
            .AddPage("flask/routes.md", "Escaping and routes.\n", "title: Flask routes");
        content.Add("search/synonyms.yml", "staffer: [staff, \"go back\"]\n");
        reader = Build("one");
        parts = reader.SearchParts().ToDictionary(part => part.Name, part => JsonDocument.Parse(part.Json).RootElement);
    }

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_word_stands_in_the_part_of_its_stem_with_how_many_sections_and_headings_have_it()
    {
        Assert.Equal("[1,1]", Words("mi").GetProperty("migration").GetRawText()); // once: heading and text of one section
        Assert.Equal("1", Words("ma").GetProperty("makemigrations").GetRawText());
        Assert.Equal("1", Words("2").GetProperty("2026").GetRawText());
        Assert.Equal("1", Words("_").GetProperty("日本").GetRawText());
    }

    [Fact]
    public void Postings_are_steps_from_place_to_place_and_impacts_in_sixteen_levels()
    {
        // Sections are numbered in reading order: lead, heading, lead.
        var postings = parts["words-mi"].GetProperty("stems").GetProperty("migrat");
        Assert.Equal([0, 1], Places(postings[0]));
        Assert.Equal([0], Places(postings[1]));
        Assert.Equal([2], Places(parts["words-ro"].GetProperty("stems").GetProperty("rout")[0]));
        Assert.True(postings[0][1].GetInt32() % 16 > 0);
    }

    [Fact]
    public void Aliases_and_synonyms_stand_with_their_first_word()
    {
        Assert.Equal("[0]", parts["words-sc"].GetProperty("exact").GetProperty("schema changes").GetRawText());
        Assert.Equal("""["go back","staff"]""", parts["words-st"].GetProperty("meant").GetProperty("staffer").GetRawText());
        Assert.False(parts["words-mi"].TryGetProperty("exact", out _)); // nothing empty
    }

    [Fact]
    public void The_map_lists_articles_parts_and_weights()
    {
        var map = parts["map"];
        var article = map.GetProperty("articles")[0];
        Assert.Equal(("/guide/django/migrations", "django", "Migrations", "tutorial", "beginner"), (article.GetProperty("url").GetString(), article.GetProperty("section").GetString(), article.GetProperty("title").GetString(), article.GetProperty("kind").GetString(), article.GetProperty("level").GetString()));
        Assert.Equal("""[[2,"Undo a migration","undo-a-migration"]]""", article.GetProperty("sections").GetRawText());
        Assert.Equal(map.GetProperty("shards").EnumerateArray().Select(name => $"words-{name.GetString()}"), parts.Keys.Where(name => name.StartsWith("words-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.True(map.GetProperty("weights").GetProperty("ExactTitle").GetDouble() > 1);
        Assert.Contains("the", map.GetProperty("stopWords").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public void Repair_has_the_words_of_each_letter_and_the_everyday_words_that_are_none()
    {
        Assert.Contains("makemigrations 1 0", parts["near-m"].GetProperty("words").EnumerateArray().Select(word => word.GetString()));
        Assert.Contains("mani", parts["near-m"].GetProperty("ordinary").EnumerateArray().Select(word => word.GetString())); // of "many"
        Assert.True(parts["headings"].TryGetProperty("undo", out _));
        Assert.False(parts["headings"].TryGetProperty("makemigrations", out _));
    }

    [Fact]
    public void Texts_stand_by_article()
    {
        Assert.Equal(2, parts["text-0"].GetProperty("sections").GetArrayLength());
        Assert.Contains("Go back.", parts["text-0"].GetProperty("sections")[1].GetString());
        Assert.False(parts.ContainsKey("text-2"));
    }

    [Fact]
    public void Another_catalog_of_the_same_content_has_the_same_parts()
    {
        using var other = Build("two");
        Assert.Equal(reader.SearchParts().Select(part => (part.Name, Encoding.UTF8.GetString(part.Json))), other.SearchParts().Select(part => (part.Name, Encoding.UTF8.GetString(part.Json))));
    }

    private static List<int> Places(JsonElement packed)
    {
        var place = -1;
        return [.. packed.EnumerateArray().Select(number => place += number.GetInt32() / 16)];
    }

    private JsonElement Words(string part) => parts[$"words-{part}"].GetProperty("words");

    private CatalogReader Build(string name) => new CatalogBuilder(content.Path, new CatalogFolder(Path.Combine(folder, name)), false, TimeProvider.System).Build(null).Reader!;
}
