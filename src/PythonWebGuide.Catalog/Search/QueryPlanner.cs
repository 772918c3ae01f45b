using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Turns typed words into groups of what the guide has: endings, joined and split words, synonyms, repairs, phrases.</summary>
internal sealed class QueryPlanner(SearchIndex index, SearchSession session)
{
    private const double Meant = 0.75;
    private const double Joined = 0.9;
    private const double PartOfPhrase = 0.5;
    private const double LeastTopicality = 0.6;

    /// <summary>Share of its sections that have a word in the heading, from which it is wholly a topic.</summary>
    private const double HeadingsOfTopic = 0.05;

    private const double Repaired = 0.85;
    private const double Doubtful = 0.6;
    private const double Shortened = 0.4;
    private const int MostWords = 16;
    private const int LeastShortened = 4;

    /// <summary>How much more frequent a neighbour must be for a word that the guide has to look like a mistake.</summary>
    private const int FarMoreFrequent = 120;

    /// <summary>Words of one query that are compared with the whole vocabulary; no reader misspells more.</summary>
    private const int MostRepairs = 4;

    /// <summary>Phrases and identifiers of one query that FTS5 is asked for.</summary>
    private const int MostPhrases = 4;

    private readonly SpellingRepair repair = new(index.Vocabulary);
    private readonly Endings endings = new(index);
    private readonly Dictionary<string, string> repairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Word, double Score)>> tried = new(StringComparer.Ordinal);
    private int phrases;
    private bool isDoubtful;

    public QueryPlan Plan(string typed)
    {
        var query = SearchQuery.Parse(typed);
        query = query with { Parts = [.. query.Parts.Select(WithSplitWords)] };
        var words = query.Parts.SelectMany(part => part.Words).ToList();
        var groups = ImmutableArray.CreateBuilder<QueryGroup>();
        var number = 0;
        foreach (var part in query.Parts)
        {
            var isOpen = query.LastIsOpen && ReferenceEquals(part, query.Parts[^1]);
            var phrase = part.Words.Length > 1 || part.IsQuoted ? Phrase(part, isOpen) : null;
            AddIfKnown(groups, phrase);
            // The words of an identifier that the guide has say little on their own.
            var share = phrase is not null && !part.IsQuoted ? PartOfPhrase : 1;
            foreach (var word in part.Words)
            {
                var isLast = number == words.Count - 1;
                var group = Word(word, number > 0 ? words[number - 1] : null, isLast ? null : words[number + 1], isOpen && isLast && share == 1, isLast ? endings.Rarest(words.SkipLast(1)) : null);
                AddIfKnown(groups, group is null ? null : group with { Rarity = group.Rarity * share });
                number++;
            }
        }

        AddJoined(groups, words);
        AddSynonymsOfPairs(groups, [.. query.Plain.Split(' ').Take(MostWords)]);
        var kept = groups.Count <= QueryPlan.MostGroups ? groups.ToImmutable() : [.. groups.OrderByDescending(group => group.Rarity).Take(QueryPlan.MostGroups)];
        return new QueryPlan(query, kept, Suggestion(query), repairs.Count > 0 && !isDoubtful);
    }

    private static void AddIfKnown(ImmutableArray<QueryGroup>.Builder groups, QueryGroup? group)
    {
        if (group is not null && groups.All(other => other.Typed != group.Typed)) groups.Add(group);
    }

    private QueryGroup? Word(string word, string? before, string? after, bool isOpen, VocabularyWord? rarest)
    {
        var alternatives = new List<Alternative>();
        var entry = index.Vocabulary.FindForm(word);
        if (entry is { } known) alternatives.Add(new Alternative(word, [known.Stem], 1));
        if (isOpen) AddEndings(alternatives, word, entry is null ? Endings.Most : Endings.OfWord, rarest);
        AddSynonyms(alternatives, word);
        if (before is not null && repair.Joined(before, word) is { } joinedBefore) Add(alternatives, joinedBefore, Joined);
        if (after is not null && repair.Joined(word, after) is { } joinedAfter) Add(alternatives, joinedAfter, Joined);
        if (alternatives.Count == 0) AddRepairs(alternatives, word);
        else if (entry is { Sections: <= 2, Headings: 0 } rare && !isOpen) AddNeighbour(alternatives, word, rare, [before, after]);
        return alternatives.Count == 0 ? null : new QueryGroup(word, [.. alternatives], null, Rarity(entry, alternatives) * Topicality(entry));
    }

    /// <summary>Words that headings have are what the guide is about; others, such as "several" in a question, say less however rare they are.</summary>
    private static double Topicality(VocabularyWord? entry) =>
        entry is { } known ? LeastTopicality + (1 - LeastTopicality) * Math.Min(1, (double)known.Headings / known.Sections / HeadingsOfTopic) : 1;

    /// <summary>A phrase is one more thing to be found, beside its words.</summary>
    private QueryGroup? Phrase(QueryPart part, bool isOpen)
    {
        if (phrases == MostPhrases || (part.Words.Any(word => index.Vocabulary.Find(word) is null) && !isOpen)) return null;
        phrases++;
        var sections = session.SectionsWith(MatchExpression.Phrase(part.Words, isOpen: false));
        if (sections.IsEmpty && isOpen && !part.IsQuoted && part.Words[^1].Length >= MatchExpression.LeastOpenLetters) sections = session.SectionsWith(MatchExpression.Phrase(part.Words, isOpen: true));
        return sections.IsEmpty ? null : new QueryGroup($"\"{string.Join(' ', part.Words)}\"", [], sections, Rarity(sections.Length));
    }

    private void AddEndings(List<Alternative> alternatives, string word, double weight, VocabularyWord? rarest)
    {
        foreach (var (ending, share) in endings.Of(word, weight, rarest)) Add(alternatives, ending, share);
    }

    private void AddSynonyms(List<Alternative> alternatives, string typed)
    {
        if (!index.Synonyms.TryGetValue(typed, out var all)) return;
        foreach (var meant in all)
        {
            var entries = meant.Select(word => index.Vocabulary.FindForm(word)).ToList();
            if (entries.Any(entry => entry is null)) continue;
            alternatives.Add(new Alternative(string.Join(' ', meant), [.. entries.Select(entry => entry!.Value.Stem).Distinct()], Meant));
        }
    }

    /// <summary>"run server" may be meant as "runserver", which is much rarer than its parts.</summary>
    private void AddJoined(ImmutableArray<QueryGroup>.Builder groups, List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (repair.Joined(words[i], words[i + 1]) is not { } joined || index.Vocabulary.Find(joined)!.Value.Headings == 0) continue;
            var alternatives = new List<Alternative>();
            Add(alternatives, joined, Joined);
            AddIfKnown(groups, new QueryGroup(joined, [.. alternatives], null, Rarity(null, alternatives)));
        }
    }

    /// <summary>A word that nothing in the guide resembles, but that two of its words make up, counts as these two.</summary>
    private QueryPart WithSplitWords(QueryPart part)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var word in part.Words)
        {
            if (IsKnown(word) || RepairsOf(word).Count > 0 || repair.Split(word) is not { } split)
            {
                words.Add(word);
                continue;
            }

            words.Add(split.First);
            words.Add(split.Second);
            repairs[word] = $"{split.First} {split.Second}";
        }

        return words.Count == part.Words.Length ? part : part with { Words = words.ToImmutable() };
    }

    private List<(string Word, double Score)> RepairsOf(string word)
    {
        if (tried.TryGetValue(word, out var known)) return known;
        return tried[word] = tried.Count < MostRepairs ? repair.Of(word) : [];
    }

    private bool IsKnown(string word) =>
        index.Vocabulary.FindForm(word) is not null || index.Synonyms.ContainsKey(word) || index.Vocabulary.StartingWith(word) is var all && all.End.Value > all.Start.Value;

    /// <summary>Synonyms of two words together, such as "not equal", stand for both.</summary>
    private void AddSynonymsOfPairs(ImmutableArray<QueryGroup>.Builder groups, List<string> words)
    {
        for (var length = 2; length <= 3; length++)
        {
            for (var i = 0; i + length <= words.Count; i++)
            {
                var alternatives = new List<Alternative>();
                AddSynonyms(alternatives, string.Join(' ', words.Skip(i).Take(length)));
                if (alternatives.Count > 0) AddIfKnown(groups, new QueryGroup(string.Join(' ', words.Skip(i).Take(length)), [.. alternatives], null, Rarity(null, alternatives)));
            }
        }
    }

    private void AddRepairs(List<Alternative> alternatives, string word)
    {
        var found = RepairsOf(word);
        foreach (var (other, _) in found) Add(alternatives, other, alternatives.Count == 0 ? Repaired : Doubtful);
        if (found.Count > 0)
        {
            repairs[word] = found[0].Word;
        }
        else if (!OrdinaryWords.Contains(word))
        {
            // Nothing resembles it: what begins alike is better than nothing.
            for (var length = word.Length - 1; length >= LeastShortened && alternatives.Count == 0; length--) AddEndings(alternatives, word[..length], Shortened, null);
        }
    }

    /// <summary>A mistake that stands in the guide itself hides behind a word that is found.</summary>
    private void AddNeighbour(List<Alternative> alternatives, string word, VocabularyWord rare, IEnumerable<string?> others)
    {
        if (word.Length < LeastShortened) return;
        foreach (var (place, _) in index.Vocabulary.Near(word, 1))
        {
            var entry = index.Vocabulary.Entry(place);
            if (entry.Stem == rare.Stem || entry.Sections < FarMoreFrequent * rare.Sections || StandsWithOthers(rare.Stem, others)) continue;
            Add(alternatives, index.Vocabulary[place], Meant);
            repairs[word] = index.Vocabulary[place];
            isDoubtful = true;
            return;
        }
    }

    /// <summary>Whether a section has the rare word together with one that was typed beside it: then it is meant, as "tents" is in "lend tents and stoves".</summary>
    private bool StandsWithOthers(int rare, IEnumerable<string?> others)
    {
        var stems = others.Select(other => other is null ? -1 : index.Vocabulary.FindForm(other)?.Stem ?? -1).Where(stem => stem >= 0).ToList();
        if (stems.Count == 0) return false;
        var text = session.Scratch(index).Stems;
        var reader = index.SectionPostings.Of(rare);
        while (reader.MoveNext())
        {
            var read = text.AsSpan(0, index.Bodies.Read(reader.Id, text));
            foreach (var stem in stems) if (read.Contains(stem)) return true;
        }

        return false;
    }

    private void Add(List<Alternative> alternatives, string word, double weight)
    {
        var stem = index.Vocabulary.Find(word)!.Value.Stem;
        if (alternatives.All(other => other.Stems.Length > 1 || other.Stems[0] != stem)) alternatives.Add(new Alternative(word, [stem], weight));
    }

    private double Rarity(VocabularyWord? entry, List<Alternative> alternatives) => Rarity(entry is { } known
        ? index.SectionPostings.Count(known.Stem)
        : alternatives.Sum(other => other.Stems.Min(index.SectionPostings.Count)));

    private double Rarity(int sections)
    {
        var all = index.Sections.Length;
        return Math.Log(1 + (all - Math.Min(sections, all) + 0.5) / (sections + 0.5));
    }

    private string? Suggestion(SearchQuery query)
    {
        if (repairs.Count == 0) return null;
        var text = query.Text;
        var better = new System.Text.StringBuilder();
        var copied = 0;
        foreach (var range in Words.In(text))
        {
            if (!repairs.TryGetValue(Words.Fold(text.AsSpan(range)), out var word)) continue;
            better.Append(text, copied, range.Start.Value - copied).Append(word);
            copied = range.End.Value;
        }

        return better.Append(text, copied, text.Length - copied).ToString();
    }
}
