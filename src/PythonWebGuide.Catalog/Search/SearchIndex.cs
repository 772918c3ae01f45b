using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search;

/// <summary>What search keeps in memory of a catalog: packed postings, vocabulary, synonyms, headings. Never changes.</summary>
internal sealed class SearchIndex
{
    public required Vocabulary Vocabulary { get; init; }

    public required int Stems { get; init; }

    public required Postings SectionPostings { get; init; }

    public required Postings ArticlePostings { get; init; }

    public required StemLists Headings { get; init; }

    public required StemLists Trails { get; init; }

    public required StemLists Bodies { get; init; }

    /// <summary>The sections, by their number from 0.</summary>
    public required ImmutableArray<IndexedSection> Sections { get; init; }

    /// <summary>The number of each article's lead section.</summary>
    public required ImmutableArray<int> Leads { get; init; }

    /// <summary>Sections whose heading, or articles' leads whose title or alias, are exactly this text.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<ExactMatch>> Exact { get; init; }

    public required FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms { get; init; }

    public required GuideMap Map { get; init; }

    /// <summary>Articles that list what changed.</summary>
    public required FrozenSet<int> Chronicles { get; init; }

    /// <summary>Sections of the guide whose every article has the section's name in its title, as "Flask 1: routes".</summary>
    public required FrozenSet<string> Subjects { get; init; }

    /// <summary>The sections of the guide that have articles.</summary>
    public required ImmutableArray<string> SectionNames { get; init; }

    /// <summary>The number of each article's section among these.</summary>
    public required ImmutableArray<int> SectionNumbers { get; init; }

    /// <summary>The part of the guide that each article is in: the first part of its address.</summary>
    public required ImmutableArray<string> Places { get; init; }

    public required FrozenSet<string> PlaceNames { get; init; }

    /// <summary>The stems of each article's address.</summary>
    public required ImmutableArray<int[]> Addresses { get; init; }

    public int ArticleCount => Map.Articles.Length;

    public ArticleEntry ArticleOf(int section) => Map.Articles[Sections[section].Article];
}
