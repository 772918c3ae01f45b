namespace PythonWebGuide.UnitTests.Rules;

/// <summary>What terms name: each other, layers, and the articles that use them.</summary>
public sealed class GlossaryRuleTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_glossary_reference_to_nothing_is_found_at_its_line()
    {
        content.AddPage("a/x.md").Add("glossary.yml", "orm:\n  term: ORM\n  definition: Maps.\n  see: [x]\nwsgi:\n  term: WSGI\n  definition: Calls.\n  see: [nothing]\n");
        Assert.Equal(["glossary.yml(8,1) PWG114"], content.Places());
    }

    [Fact]
    public void A_term_names_a_layer_of_the_guide_once_it_has_some()
    {
        content.AddPage("a/x.md")
            .Add("guide.yml", "title: G\nlayers:\n  data: Databases\n")
            .Add("glossary.yml", "orm:\n  term: ORM\n  layer: data\n  definition: Maps.\nwsgi:\n  term: WSGI\n  definition: Calls.\nasgi:\n  term: ASGI\n  layer: server\n  definition: Awaits.\n");
        Assert.Equal(["glossary.yml(6,1) PWG114", "glossary.yml(10,1) PWG114"], content.Places());
    }

    [Fact]
    public void A_term_knows_the_published_articles_that_use_it()
    {
        content.AddPage("a/x.md", "Text with an [ORM](term:orm) and an [ORM](term:orm).").AddPage("a/y.md", "Text.").AddPage("b/z.md", "An [ORM](term:orm).")
            .Add("glossary.yml", "orm:\n  term: ORM\n  definition: Maps.\n");
        Assert.Equal(["x", "z"], content.Load().Guide!.Glossary.Single().UsedBy.Select(slug => slug.ToString()));
    }
}
