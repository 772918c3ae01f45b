using System.Text;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Machines;

/// <summary>All sections and articles with their summaries, each leading to its Markdown.</summary>
internal static class GuideOverview
{
    public static string Of(GuideMap map, GuideOptions options)
    {
        var text = new StringBuilder($"# {map.Title}\n\n> Learn Python web development with Django, Flask and FastAPI. Every sample of these pages has been run by tests.\n\nEach page below is Markdown with its code filled in; without `.md` the same address is the page for people. Text CC BY 4.0, code MIT.\n");
        foreach (var section in map.Sections.Where(section => !section.Articles.IsEmpty))
        {
            text.Append("\n## ").Append(section.Title).Append("\n\n");
            foreach (var article in section.Articles) text.Append("- [").Append(article.Title).Append("](").Append(options.Absolute(article.Url)).Append(".md): ").Append(article.Summary).Append('\n');
        }

        text.Append("\n## Optional\n\n- [Glossary](").Append(options.Absolute("/glossary")).Append("): the terms of the field\n");
        if (map.Comparison is not null) text.Append("- [Comparison](").Append(options.Absolute("/compare")).Append("): one application in three frameworks, task by task\n");
        text.Append("- [What changed](").Append(options.Absolute("/changes")).Append("): dated changes\n");
        return text.ToString();
    }
}
