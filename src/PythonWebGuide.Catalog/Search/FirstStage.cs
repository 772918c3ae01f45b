using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Adds up the impacts of all groups over all sections and articles that have one of them.</summary>
internal sealed class FirstStage(SearchIndex index, SearchScratch scratch)
{
    /// <summary>Impact of a phrase, whose words have postings of their own beside it.</summary>
    private const float PhraseImpact = 0.8f;

    public void Run(QueryPlan plan)
    {
        scratch.Sections.Clear();
        scratch.Articles.Clear();
        for (var group = 0; group < plan.Groups.Length; group++)
        {
            var rarity = (float)plan.Groups[group].Rarity;
            foreach (var alternative in plan.Groups[group].Alternatives)
            {
                var value = rarity * (float)alternative.Weight / byte.MaxValue;
                Add(scratch.Sections, index.SectionPostings, alternative.Stems, group, value);
                Add(scratch.Articles, index.ArticlePostings, alternative.Stems, group, value);
            }

            if (plan.Groups[group].Phrase is { } phrase) AddPhrase(phrase, group, rarity * PhraseImpact);
        }
    }

    private void AddPhrase(ImmutableArray<int> sections, int group, float value)
    {
        foreach (var section in sections)
        {
            scratch.Sections.Add(section, group, value);
            scratch.Articles.Add(index.Sections[section].Article, group, value);
        }
    }

    private static void Add(Accumulator target, Postings postings, ImmutableArray<int> stems, int group, float value)
    {
        if (stems.Length > 1)
        {
            foreach (var (id, impact) in Together(postings, stems)) target.Add(id, group, value * impact);
            return;
        }

        var reader = postings.Of(stems[0]);
        while (reader.MoveNext()) target.Add(reader.Id, group, value * reader.Impact);
    }

    /// <summary>The places that have all of the stems, with the least of their impacts.</summary>
    private static Dictionary<int, byte> Together(Postings postings, ImmutableArray<int> stems)
    {
        var together = new Dictionary<int, byte>();
        var isFirst = true;
        foreach (var stem in stems.OrderBy(postings.Count))
        {
            var found = new Dictionary<int, byte>();
            var reader = postings.Of(stem);
            while (reader.MoveNext())
            {
                if (isFirst) found[reader.Id] = reader.Impact;
                else if (together.TryGetValue(reader.Id, out var impact)) found[reader.Id] = Math.Min(impact, reader.Impact);
            }

            together = found;
            isFirst = false;
        }

        return together;
    }
}
