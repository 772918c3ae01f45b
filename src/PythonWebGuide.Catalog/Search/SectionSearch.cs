using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// Search over sections. The planner says what is looked for, the first stage adds up the impacts of all sections and articles,
/// the second looks closely at those in front, and the best sections stand for their article.
/// </summary>
internal sealed class SectionSearch(SearchIndex index, SearchSession session, RankingWeights weights)
{
    private const int MostCandidates = 150;

    /// <summary>Weight from which another word counts as what was typed.</summary>
    private const double WorthMarking = 0.8;

    private const int HitsPerArticle = 3;

    /// <summary>Share of the best section's score that a further section of the article needs to be shown.</summary>
    private const double WorthShowing = 0.4;

    private readonly SearchScratch scratch = session.Scratch(index);

    /// <summary>The groups of quoted phrases, which results must have.</summary>
    private ushort quoted;

    public SearchAnswer Answer(SearchRequest request)
    {
        var plan = new QueryPlanner(index, session).Plan(request.Query);
        if (plan.Groups.IsEmpty) return new SearchAnswer(plan.Query.Text, 0, null, []);
        var filter = new ArticleFilter(request);
        var matched = Match(plan);
        var wanted = filter.IsEmpty ? matched : matched.Where(article => filter.Has(index.Map.Articles[article]));
        var ranked = Rank(plan, wanted, request.Offset + request.Limit);
        var snippet = new Snippet(index.Vocabulary, scratch.Wanted, plan);
        return new SearchAnswer(plan.Query.Text, wanted.Count, plan.Suggestion, [.. ranked.Skip(request.Offset).Take(request.Limit).Select(article => Result(article, snippet))])
        {
            Highlight = string.Join(' ', plan.Groups.Where(group => group.Phrase is null && group.Alternatives[0].Weight >= WorthMarking).Select(group => Beginning(group.Alternatives[0].Words)).Distinct(StringComparer.Ordinal)),
            IsRepaired = plan.IsRepaired,
            Facets = filter.Facets(index, matched),
        };
    }

    public SearchExplanation Explain(string query, int limit)
    {
        var plan = new QueryPlanner(index, session).Plan(query);
        var ranked = Rank(plan, Match(plan), limit).Take(limit);
        return new SearchExplanation(
            [.. plan.Groups.Select(SearchExplanation.Describe)],
            plan.Suggestion,
            [.. ranked.Select(article => new ExplainedResult(article.Entry.Title, Hit(article.Entry, article.Sections[0].Section, null), Math.Round(article.Score, 4), SearchExplanation.Parts(article.Sections[0], weights)))]);
    }

    /// <summary>What the second stage sees of each candidate, by article: what weights are tuned on.</summary>
    public ImmutableArray<(ArticleEntry Article, ImmutableArray<Candidate> Sections)> Judge(string query)
    {
        var plan = new QueryPlanner(index, session).Plan(query);
        return [.. Rank(plan, Match(plan), 0).Select(article => (article.Entry, article.Sections))];
    }

    /// <summary>What all forms of a word begin with, where its stem is that.</summary>
    private static string Beginning(string word) => PorterStemmer.Stem(word) is var stem && word.StartsWith(stem, StringComparison.Ordinal) ? stem : word;

    /// <summary>Runs the first stage.</summary>
    /// <returns>The articles with a section that has something of the query, and all quoted phrases that the guide has at all.</returns>
    private ArticleSet Match(QueryPlan plan)
    {
        scratch.Wanted.Read(plan);
        new FirstStage(index, scratch).Run(plan);
        quoted = Quoted(plan);
        var matched = new ArticleSet(index.ArticleCount);
        foreach (var section in scratch.Sections.Touched) if (HasQuoted(section)) matched.Add(index.Sections[section].Article);
        return matched;
    }

    private bool HasQuoted(int section) => (scratch.Sections.Mask(section) & quoted) == quoted;

    private static ushort Quoted(QueryPlan plan)
    {
        var mask = 0;
        foreach (var part in plan.Query.Parts.Where(part => part.IsQuoted))
        {
            var group = plan.Groups.IndexOf(plan.Groups.FirstOrDefault(group => group.Typed == $"\"{string.Join(' ', part.Words)}\"")!);
            if (group >= 0) mask |= 1 << group;
        }

        return (ushort)mask;
    }

    private List<RankedArticle> Rank(QueryPlan plan, ArticleSet wanted, int needed)
    {
        var judge = new SecondStage(index, session, scratch, plan, weights);
        var articles = Candidates(plan, wanted).Select(judge.Judge)
            .GroupBy(candidate => index.Sections[candidate.Section].Article)
            .Select(sections => Ranked([.. sections.OrderByDescending(section => section.Score).ThenBy(section => section.Section)]))
            .OrderByDescending(article => article.Score)
            .ThenBy(article => article.Entry.Id)
            .ToList();
        if (articles.Count < needed && articles.Count < wanted.Count) AddOthers(articles, wanted, judge, needed);
        return articles;
    }

    /// <summary>The sections in front after the first stage, the leads of their articles, and what the query names exactly.</summary>
    private HashSet<int> Candidates(QueryPlan plan, ArticleSet wanted)
    {
        var front = new PriorityQueue<int, float>(MostCandidates + 1);
        foreach (var section in scratch.Sections.Touched)
        {
            if (!wanted.Contains(index.Sections[section].Article) || !HasQuoted(section)) continue;
            var score = scratch.Sections.Score(section) + scratch.Articles.Score(index.Sections[section].Article);
            if (front.Count < MostCandidates) front.Enqueue(section, score);
            else front.EnqueueDequeue(section, score);
        }

        var candidates = front.UnorderedItems.Select(item => item.Element).ToHashSet();
        if (quoted != 0) return candidates;
        foreach (var section in candidates.ToList()) candidates.Add(index.Leads[index.Sections[section].Article]);
        foreach (var match in plan.Wholes.SelectMany(whole => index.Exact.GetValueOrDefault(whole.Text, []))) if (wanted.Contains(index.Sections[match.Section].Article)) candidates.Add(match.Section);
        return candidates;
    }

    /// <summary>Far back on the pages of results the order of the first stage is good enough.</summary>
    private void AddOthers(List<RankedArticle> articles, ArticleSet wanted, SecondStage judge, int needed)
    {
        var known = articles.Select(article => article.Entry.Id - 1).ToHashSet();
        var front = new PriorityQueue<int, (float Score, int Before)>();
        foreach (var article in wanted.All)
        {
            if (known.Contains(article)) continue;
            var priority = (scratch.Articles.Score(article), -article);
            if (front.Count < needed - articles.Count) front.Enqueue(article, priority);
            else front.EnqueueDequeue(article, priority);
        }

        var others = front.UnorderedItems.ToDictionary(item => item.Element, _ => -1);
        foreach (var section in scratch.Sections.Touched)
        {
            if (!others.TryGetValue(index.Sections[section].Article, out var best) || !HasQuoted(section)) continue;
            if (best < 0 || scratch.Sections.Score(section) > scratch.Sections.Score(best)) others[index.Sections[section].Article] = section;
        }

        articles.AddRange(front.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => Ranked([judge.Judge(others[item.Element])])));
    }

    private RankedArticle Ranked(ImmutableArray<Candidate> sections) =>
        new(index.ArticleOf(sections[0].Section), sections, sections[0].Score + (sections.Length > 1 ? RankingWeights.SecondHit * Math.Max(0, sections[1].Score) : 0));

    private SearchResult Result(RankedArticle article, Snippet snippet) => new(
        article.Entry,
        [
            .. article.Sections
                .Where((section, number) => number == 0 || (scratch.Sections.Mask(section.Section) != 0 && section.Score >= WorthShowing * article.Sections[0].Score))
                .Take(HitsPerArticle)
                .Select(section => Hit(article.Entry, section.Section, snippet)),
        ],
        Math.Round(article.Score, 4));

    private SearchHit Hit(ArticleEntry article, int number, Snippet? snippet)
    {
        var section = session.Section(number);
        return new SearchHit(
            section.IsLead ? null : section.Heading,
            section.Trail,
            section.Anchor.Length == 0 ? article.Url : $"{article.Url}#{section.Anchor}",
            snippet?.Of(section) ?? "");
    }

    private sealed record RankedArticle(ArticleEntry Entry, ImmutableArray<Candidate> Sections, double Score);
}
