using Microsoft.AspNetCore.Html;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Kinds, levels and times as readers see them.</summary>
public static class ArticleLabels
{
    public static string Label(this ArticleKind kind) => kind == ArticleKind.HowTo ? "How-to" : kind.ToString();

    public static string Plural(this ArticleKind kind) => kind switch
    {
        ArticleKind.Tutorial => "Tutorials",
        ArticleKind.HowTo => "How-to guides",
        ArticleKind.Concept => "Concepts",
        ArticleKind.Reference => "Reference",
        _ => "Comparisons",
    };

    public static string Label(this ArticleLevel level) => level.ToString();

    /// <summary>"45 min", "1 h 20 min".</summary>
    public static string Duration(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <summary>A note of an author, in which backticks mark code and nothing else is more than text.</summary>
    public static IHtmlContent Note(string note)
    {
        var parts = note.Split('`');
        var html = new HtmlContentBuilder();
        if (parts.Length % 2 == 0) return html.Append(note); // one of them has no other
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0) html.Append(parts[i]);
            else html.AppendHtml("<code>").Append(parts[i]).AppendHtml("</code>");
        }

        return html;
    }

    /// <summary>"22 November 2026".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", null);
}
