using System.Collections.Immutable;
using System.Numerics;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Looks closely at the sections that the first stage put in front: where the words stand, how near to each other, what is named exactly.</summary>
internal sealed class SecondStage(SearchIndex index, SearchSession session, SearchScratch scratch, QueryPlan plan, RankingWeights weights)
{
    /// <summary>Words within which words of the query count as standing together.</summary>
    private const int Near = 12;

    private const int MostWordsOfName = 4;

    private const double Rounding = 1e-9;

    /// <summary>Sections whose text is read for identifiers.</summary>
    private const int MostTexts = 60;

    private const double HalfLiteral = 1.5;

    /// <summary>How much an exact heading counts that several articles have.</summary>
    private const double ShareOfCommonplace = 0.4;

    private static readonly int FeatureCount = Enum.GetValues<Feature>().Length;

    private readonly double[] rarities = [.. plan.Groups.Select(group => group.Rarity)];
    private readonly double all = Math.Max(plan.Groups.Sum(group => group.Rarity), double.Epsilon);
    private readonly double allWords = Math.Max(plan.Groups.Where(group => group.Phrase is null).Sum(group => group.Rarity), double.Epsilon);
    private readonly ushort phrases = (ushort)plan.Groups.Select((group, number) => group.Phrase is null ? 0 : 1 << number).Sum();
    private readonly HashSet<string> places = [.. plan.Groups.Select(group => group.Typed).Where(index.PlaceNames.Contains)];
    private readonly bool asksForChanges = plan.Groups.Any(group => group.Typed is "changelog" or "changes" or "release" or "releases");
    private readonly ImmutableArray<string> literals = [.. plan.Query.Parts.Where(part => part.Words.Length > 1 && !part.IsQuoted && part.Written.Length > 0).Select(part => part.Written)];
    private readonly Dictionary<int, ArticleView> views = [];
    private readonly double[] found = new double[plan.Groups.Length];
    private int textsLeft = MostTexts;

    private readonly Dictionary<int, double> named = Named(index, plan);
    private readonly ILookup<int, (Feature Feature, double Weight)> exact = Exact(index, plan);

    public Candidate Judge(int section)
    {
        var place = index.Sections[section];
        var features = new double[FeatureCount];
        var mask = scratch.Sections.Mask(section);
        Set(Feature.Section, scratch.Sections.Score(section) / all);
        Set(Feature.Article, scratch.Articles.Score(place.Article) / all);
        var article = View(place.Article);
        Array.Clear(found);
        Set(Feature.HeadingExactness, Meet(section, index.Headings));
        Set(Feature.HeadingCoverage, Found());
        if (!place.IsLead) Meet(section, index.Trails);
        for (var group = 0; group < found.Length; group++) found[group] = Math.Max(found[group], article.Title[group]);
        Set(Feature.NamesCoverage, Found());
        Set(Feature.TitleCoverage, article.TitleCoverage);
        Set(Feature.TitleExactness, article.TitleExactness);
        Set(Feature.TitleMatch, Math.Sqrt(article.TitleExactness * article.TitleCoverage));
        Set(Feature.Coverage, Sum((ushort)(mask & ~phrases)) / allWords);
        Set(Feature.Proximity, BitOperations.PopCount((uint)(mask & ~phrases)) > 1 ? Proximity(section, Sum((ushort)(mask & ~phrases))) : 0);
        Set(Feature.Phrase, phrases == 0 ? 0 : Sum((ushort)(mask & phrases)) / Sum(phrases));
        Set(Feature.Literal, (mask & phrases) != 0 ? Literal(section) : 0);
        Set(Feature.Lead, place.IsLead && mask != 0 ? 1 : 0);
        Set(Feature.Place, article.IsNamed ? 1 : 0);
        Set(Feature.Foreign, article.IsForeign ? 1 : 0);
        Set(Feature.Address, article.Address);
        Set(Feature.Named, named.GetValueOrDefault(section));
        Set(Feature.Elsewhere, article.IsElsewhere ? 1 : 0);
        Set(Feature.Chronicle, article.IsChronicle ? 1 : 0);
        Set(Feature.Commonplace, place.IsCommonplace ? 1 : 0);
        foreach (var (feature, weight) in exact[section]) Set(feature, Math.Max(features[(int)feature], weight));
        var score = 0d;
        for (var i = 0; i < features.Length; i++) score += weights.Values[i] * features[i];
        return new Candidate(section, features, score);

        void Set(Feature feature, double value) => features[(int)feature] = value;
    }

    /// <summary>What all sections of an article share.</summary>
    private ArticleView View(int article)
    {
        if (views.TryGetValue(article, out var known)) return known;
        var isNamed = places.Contains(index.Places[article]);
        Array.Clear(found);
        var exactness = Meet(index.Leads[article], index.Headings);
        var hasPlace = Enumerable.Range(0, found.Length).Any(group => found[group] > 0 && places.Contains(plan.Groups[group].Typed));
        return views[article] = new ArticleView(
            [.. found],
            exactness,
            Found(),
            AddressCoverage(article),
            isNamed,
            IsForeign: places.Count > 0 && !isNamed && !hasPlace,
            IsElsewhere: !isNamed && index.Subjects.Contains(index.Map.Articles[article].Section),
            IsChronicle: index.Chronicles.Contains(article) && !asksForChanges);
    }

    /// <summary>The index knows words only: "request.args" and "request, args" are the same to it.</summary>
    private double Literal(int section)
    {
        if (literals.Length == 0 || textsLeft == 0) return 0;
        textsLeft--;
        var text = session.Section(section);
        var count = 0;
        foreach (var literal in literals)
        {
            if ((text.IsLead ? "" : text.Heading).Contains(literal, StringComparison.Ordinal)) return 1;
            count += Count(text.Text, literal) + Count(text.Code, literal);
        }

        return count / (count + HalfLiteral);
    }

    private static int Count(string text, string literal)
    {
        var count = 0;
        for (var at = text.IndexOf(literal, StringComparison.Ordinal); at >= 0; at = text.IndexOf(literal, at + literal.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    /// <summary>Notes which groups a heading has.</summary>
    /// <returns>How much of the heading they make up.</returns>
    private double Meet(int section, StemLists lists)
    {
        var count = lists.Read(section, scratch.Stems);
        var met = 0d;
        for (var i = 0; i < count; i++)
        {
            Meet(scratch.Stems[i]);
            met += scratch.Wanted.Weight(scratch.Stems[i]);
        }

        return count == 0 ? 0 : Math.Min(1, met / count);
    }

    private void Meet(int stem)
    {
        for (var mask = (uint)scratch.Wanted.Mask(stem); mask != 0; mask &= mask - 1)
        {
            var group = BitOperations.TrailingZeroCount(mask);
            found[group] = Math.Max(found[group], scratch.Wanted.Weight(stem));
        }
    }

    private double AddressCoverage(int article)
    {
        Array.Clear(found);
        foreach (var stem in index.Addresses[article]) Meet(stem);
        return Found();
    }

    private double Found()
    {
        var sum = 0d;
        for (var group = 0; group < found.Length; group++) sum += rarities[group] * found[group];
        return sum / allWords;
    }

    private double Sum(ushort mask)
    {
        var sum = 0d;
        for (var rest = (uint)mask; rest != 0; rest &= rest - 1) sum += rarities[BitOperations.TrailingZeroCount(rest)];
        return sum;
    }

    /// <param name="section">Its number.</param>
    /// <param name="most">What all groups are worth that it has; nothing better is looked for.</param>
    private double Proximity(int section, double most)
    {
        Span<int> last = stackalloc int[QueryPlan.MostGroups];
        last.Fill(-Near - 1);
        var best = 0d;
        var stems = index.Bodies.In(section);
        for (var at = 0; at < SearchScratch.MostStems && best < most - Rounding && stems.MoveNext(); at++)
        {
            var mask = (uint)scratch.Wanted.Mask(stems.Current);
            if (mask == 0) continue;
            for (; mask != 0; mask &= mask - 1) last[BitOperations.TrailingZeroCount(mask)] = at;
            var (sum, groups) = (0d, 0);
            for (var group = 0; group < rarities.Length; group++)
            {
                if (at - last[group] > Near) continue;
                sum += rarities[group];
                groups++;
            }

            if (groups > 1) best = Math.Max(best, sum);
        }

        return Math.Min(best, most) / allWords;
    }

    /// <summary>
    /// The sections and leads that the query as a whole names. What was typed need not be a title because a title begins with it;
    /// but who types "pg" means what "postgresql" is an alias of.
    /// </summary>
    private static ILookup<int, (Feature Feature, double Weight)> Exact(SearchIndex index, QueryPlan plan) =>
        (from whole in plan.Wholes
         from match in index.Exact.GetValueOrDefault(whole.Text, [])
         where match.Kind == ExactKind.Alias || whole.Text == plan.Query.Plain
         let feature = match.Kind switch { ExactKind.Title => Feature.ExactTitle, ExactKind.Heading => Feature.ExactHeading, _ => Feature.ExactAlias }
         let weight = match.Kind == ExactKind.Heading && index.Sections[match.Section].IsCommonplace ? ShareOfCommonplace : whole.Weight
         select (match.Section, feature, weight)).ToLookup(entry => entry.Section, entry => (entry.feature, entry.weight));

    /// <summary>The sections and leads that a part of the query names, with how much of the query that part is.</summary>
    private static Dictionary<int, double> Named(SearchIndex index, QueryPlan plan)
    {
        var byName = new Dictionary<int, double>();
        var groups = plan.Groups.Where(group => group.Phrase is null).ToDictionary(group => group.Typed, StringComparer.Ordinal);
        var total = Math.Max(groups.Values.Sum(group => group.Rarity), double.Epsilon);
        var words = plan.Query.Plain.Split(' ');
        for (var from = 0; from < words.Length; from++)
        {
            var share = 0d;
            for (var to = from; to < Math.Min(words.Length, from + MostWordsOfName); to++)
            {
                if (groups.GetValueOrDefault(words[to]) is { } group) share += group.Rarity / total;
                Note(string.Join(' ', words[from..(to + 1)]), Math.Min(1, share));
            }
        }

        foreach (var group in groups.Values)
            foreach (var alternative in group.Alternatives) Note(alternative.Words, alternative.Weight * group.Rarity / total);
        return byName;

        void Note(string name, double value)
        {
            foreach (var match in index.Exact.GetValueOrDefault(name, []))
            {
                if (!index.Sections[match.Section].IsCommonplace) byName[match.Section] = Math.Max(byName.GetValueOrDefault(match.Section), value);
            }
        }
    }
}
