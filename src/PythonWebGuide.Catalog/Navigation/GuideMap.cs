using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Quality;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>The guide's structure, held in memory: sections, articles, topics, paths, terms, moved addresses.</summary>
public sealed class GuideMap
{
    private readonly FrozenDictionary<string, SectionEntry> sections;
    private readonly FrozenDictionary<string, ArticleEntry> articles;
    private readonly FrozenDictionary<Slug, TopicEntry> topics;
    private readonly FrozenDictionary<string, string> redirects;
    private readonly FrozenDictionary<string, SampleEntry> samples;
    private readonly FrozenDictionary<ProgressId, ArticleEntry> byProgress;
    private readonly ILookup<Slug, ArticleEntry> bySlug;
    private readonly Lazy<ILookup<string, ArticleEntry>> backlinks;

    internal GuideMap(string title, ImmutableArray<SectionEntry> sections, ImmutableArray<GlossaryTerm> glossary, IEnumerable<KeyValuePair<string, string>> redirects, IEnumerable<SampleEntry> samples, Func<GuideMap, ImmutableArray<PathEntry>> paths)
    {
        Title = title;
        Sections = sections;
        Glossary = glossary;
        Articles = [.. sections.SelectMany(section => section.Articles).OrderBy(article => article.Id)];
        this.sections = sections.ToFrozenDictionary(section => section.Path, StringComparer.Ordinal);
        articles = Articles.ToFrozenDictionary(article => article.Url, StringComparer.Ordinal);
        bySlug = Articles.ToLookup(article => article.Slug);
        backlinks = new(() => Articles.SelectMany(article => article.Links.Select(url => (url, article))).ToLookup(link => link.url, link => link.article, StringComparer.Ordinal));
        byProgress = Articles.Select(article => (article.ProgressId, article))
            .Concat(Articles.SelectMany(article => article.ProgressIds.Select(id => (id, article))))
            .DistinctBy(entry => entry.Item1)
            .ToFrozenDictionary(entry => entry.Item1, entry => entry.article);
        topics = Articles.SelectMany(article => article.Topics.Select(topic => (topic, article)))
            .GroupBy(entry => entry.topic, entry => entry.article)
            .ToFrozenDictionary(group => group.Key, group => new TopicEntry(group.Key, [.. group]));
        Topics = [.. topics.Values.OrderBy(topic => topic.Name, StringComparer.Ordinal)];
        this.redirects = redirects.ToFrozenDictionary(StringComparer.Ordinal);
        this.samples = samples.ToFrozenDictionary(sample => sample.Name, StringComparer.Ordinal);
        Paths = paths(this);
    }

    public string Title { get; }

    public ImmutableArray<SectionEntry> Sections { get; }

    /// <summary>All articles in reading order.</summary>
    public ImmutableArray<ArticleEntry> Articles { get; }

    public ImmutableArray<TopicEntry> Topics { get; }

    public ImmutableArray<PathEntry> Paths { get; }

    public ImmutableArray<GlossaryTerm> Glossary { get; }

    /// <summary>What the glossary's terms are mapped by, from the browser inwards.</summary>
    public ImmutableArray<GlossaryLayer> Layers { get; internal init; } = [];

    /// <summary>The questions that lead to a framework; null when the guide has none.</summary>
    public Chooser? Chooser { get; internal init; }

    /// <summary>The same tasks in several frameworks; null when the guide compares none.</summary>
    public Comparison? Comparison { get; internal init; }

    /// <summary>What the guide knows of the versions of packages.</summary>
    public ImmutableArray<PackageVersion> Versions { get; internal init; } = [];

    /// <summary>What was measured and looked at.</summary>
    public QualityReport Quality { get; internal init; } = QualityReport.Empty;

    /// <summary>All steps of all samples.</summary>
    public IEnumerable<SampleEntry> Samples => samples.Values.OrderBy(sample => sample.Name, StringComparer.Ordinal);

    /// <summary>Former addresses of pages, with where each has moved to.</summary>
    public IEnumerable<KeyValuePair<string, string>> Moved => redirects.OrderBy(moved => moved.Key, StringComparer.Ordinal);

    public SectionEntry? SectionOrNull(string path) => sections.GetValueOrDefault(path);

    public SectionEntry SectionOf(ArticleEntry article) => sections[article.Section];

    /// <param name="address">The path of a page, such as <c>/guide/django/django-3-admin</c>.</param>
    public ArticleEntry? ArticleOrNull(string address) => articles.GetValueOrDefault(address);

    public ArticleEntry? ArticleOrNull(Slug slug) => bySlug[slug].FirstOrDefault();

    /// <summary>The article of a mark in a reader's progress, also when it was renamed since.</summary>
    public ArticleEntry? ArticleOrNull(ProgressId id) => byProgress.GetValueOrDefault(id);

    public TopicEntry? TopicOrNull(Slug slug) => topics.GetValueOrDefault(slug);

    public PathEntry? PathOrNull(Slug slug) => Paths.FirstOrDefault(path => path.Slug == slug);

    /// <summary>The sample steps that an article quotes.</summary>
    public IEnumerable<SampleEntry> SamplesOf(ArticleEntry article) => article.Samples.Select(samples.GetValueOrDefault).OfType<SampleEntry>();

    public SampleEntry? SampleOrNull(string name) => samples.GetValueOrDefault(name);

    /// <summary>Where a page has moved to.</summary>
    public string? RedirectOrNull(string address) => redirects.GetValueOrDefault(address);

    /// <summary>The articles that link to an article.</summary>
    public IEnumerable<ArticleEntry> LinksTo(ArticleEntry article) => backlinks.Value[article.Url];

    public ArticleEntry? Before(ArticleEntry article) => article.Id > 1 ? Articles[article.Id - 2] : null;

    public ArticleEntry? After(ArticleEntry article) => article.Id < Articles.Length ? Articles[article.Id] : null;
}
