using System.Collections.Frozen;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rendering.GuideLinks;

/// <summary>Turns links into addresses of the site, and lets no other scheme than https, http and mailto through.</summary>
internal sealed class GuideLinksConstruct : Construct
{
    private const string TermScheme = "term:";

    private static readonly FrozenSet<string> Schemes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "https", "http", "mailto");

    /// <summary>Pages of the site that no Markdown file stands for.</summary>
    private static readonly FrozenSet<string> SitePages = FrozenSet.Create(StringComparer.Ordinal, "/", "/about", "/changes", "/choose", "/compare", "/errors", "/glossary", "/paths", "/progress", "/quality", "/search");

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            link.Url = Resolve(link.Url ?? "", link, article);
            CheckOutside(link.Url, link, article);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail))
        {
            CheckOutside(link.Url, link, article);
            if (IsOutside(link.Url)) continue;
            article.Report(RuleIds.LinkSchemes, link, "only https, http and mailto links are allowed");
            link.Url = "#";
        }
    }

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new GuideLinkRenderer());

    private static string Resolve(string url, LinkInline link, ArticleContext article)
    {
        if (url.StartsWith(TermScheme, StringComparison.Ordinal)) return Term(url[TermScheme.Length..], link, article);
        if (url.Any(char.IsControl) || SchemeOf(url) is { } scheme && !Schemes.Contains(scheme))
            return Refuse(RuleIds.LinkSchemes, link, article, "only https, http, mailto and term links are allowed");
        if (IsOutside(url) || SitePages.Contains(url)) return url;
        var (path, anchor) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, "");
        if (url.Length == 0) return Refuse(RuleIds.InternalLinksResolve, link, article, "the link has no target; write it between the round brackets");
        if (path.Length == 0) return ToFile(article.Path, anchor, link, article, "");
        if (!path.EndsWith(".md", StringComparison.Ordinal) || path.StartsWith('/'))
            return Refuse(RuleIds.InternalLinksResolve, link, article, $"'{url}' is neither an https address nor the relative path of a Markdown file (`../django/x.md#anchor`)");
        return article.Path.TryResolve(Uri.UnescapeDataString(path), out var target)
            ? ToFile(target, anchor, link, article, GuideAddress.Of(target))
            : Refuse(RuleIds.InternalLinksResolve, link, article, $"'{path}' leaves the content folder");
    }

    /// <summary>Addresses of other sites are well-formed, and secure unless they are on the reader's own machine.</summary>
    private static void CheckOutside(string url, Inline link, ArticleContext article)
    {
        if (SchemeOf(url)?.ToLowerInvariant() is not ("http" or "https")) return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !HasHost(address))
            article.Report(RuleIds.ExternalLinksAreSecure, link, $"'{url}' is not a well-formed address; copy it again from the browser");
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            article.Report(RuleIds.ExternalLinksAreSecure, link, $"'{url}' is not secure; write it with https");
    }

    private static bool HasHost(Uri address)
    {
        try
        {
            return Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown;
        }
        catch (UriFormatException)
        {
            return false; // letters that no name may have are found here only
        }
    }

    private static string ToFile(SourcePath target, string anchor, LinkInline link, ArticleContext article, string address)
    {
        article.Links.Add(new ArticleLink(target, anchor, link.Line + 1, link.Column + 1));
        return anchor.Length == 0 ? address : $"{address}#{anchor}";
    }

    private static string Term(string key, LinkInline link, ArticleContext article)
    {
        article.Takes(GuideContext.NameOfTerm(key));
        if (!article.Guide.Glossary.TryGetValue(key, out var term))
            return Refuse(RuleIds.TermsExist, link, article, $"glossary.yml has no term '{key}'; add it there, or correct the key");
        if (article.HasRoomFor(term.Definition.Length, link)) link.SetData(typeof(GlossaryTerm), term);
        return $"/glossary#{key}";
    }

    private static string Refuse(string ruleId, LinkInline link, ArticleContext article, string message)
    {
        article.Report(ruleId, link, message);
        return "#";
    }

    private static bool IsOutside(string url) => SchemeOf(url) is { } scheme && Schemes.Contains(scheme);

    private static string? SchemeOf(string url)
    {
        var end = url.AsSpan().IndexOfAny(':', '/', '#');
        return end > 0 && url[end] == ':' ? url[..end] : null;
    }
}
