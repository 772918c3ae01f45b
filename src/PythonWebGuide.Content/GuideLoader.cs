using System.Collections.Immutable;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Quality;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Rendering.GuideLinks;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content;

/// <summary>The compiler's front door: a content folder in, a guide or the complete list of its problems out.</summary>
public static class GuideLoader
{
    /// <param name="folder">The scanned content folder.</param>
    /// <param name="today">The day against which dates are checked.</param>
    /// <param name="drift">How bad it is when a sample is not the one that was run: an error in a check, a warning when serving.</param>
    /// <param name="cache">Compiled articles of earlier builds; null to compile all.</param>
    /// <param name="progress">Told of each article.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static GuideLoad Load(ContentFolder folder, DateOnly today, Severity drift, ArticleCache? cache = null, IProgress<LoadStep>? progress = null, CancellationToken cancellation = default)
    {
        var rootProblems = new ProblemList(RuleSeverities.Standard);
        var settings = GuideSettings.Read(folder, rootProblems);
        var severities = settings.Severities.With(RuleIds.SamplesMatchTheirEvidence, drift);
        var guideProblems = new ProblemList(severities);
        var glossary = RootFiles.ReadGlossary(folder, guideProblems);
        var versions = RootFiles.ReadVersions(folder, guideProblems);
        var synonyms = RootFiles.ReadSynonyms(folder, guideProblems);
        var chooser = ChooserFile.ReadOrNull(folder, guideProblems);
        var (figures, manual) = QualityFile.Read(folder, today, guideProblems);
        var benchmarks = BenchmarksFile.Read(folder, today, guideProblems);
        var context = new GuideContext(folder, [.. glossary.Select(term => term.Term)], versions, severities, cache?.Samples);
        if (cache is not null) cache.Samples = context.Samples;
        var evidence = EvidenceFile.Read(folder, guideProblems);

        var (done, total) = (0, folder.Files.Count(file => GuideAddress.IsArticle(file.Path)));
        var articles = Articles(folder, context, today, cache, () => progress?.Report(new LoadStep(Interlocked.Increment(ref done), total)), cancellation);
        var sections = CompileAll(folder, GuideAddress.IsLanding, file => SectionCompiler.Compile(file, context), cancellation);
        var paths = CompileAll(folder, GuideAddress.IsLearningPath, file => PathCompiler.Compile(file, context), cancellation);

        var draft = new GuideDraft
        {
            Folder = folder,
            Settings = settings,
            Articles = Compiled(articles),
            Sections = Compiled(sections),
            Paths = Compiled(paths),
            Glossary = glossary,
            Versions = versions,
            Synonyms = synonyms,
            Samples = context.Samples,
            Steps = new SampleSteps(folder),
            Evidence = evidence,
            Chooser = chooser,
            Comparison = ComparisonCompiler.CompileOrNull(folder, context, guideProblems),
        };
        foreach (var rule in AllRules.OfTheGuide)
        {
            foreach (var (path, found) in rule.Check(draft)) guideProblems.Add(rule.Id, path, found.Line, found.Column, found.Message);
        }

        ImmutableArray<ContentProblem> problems =
        [
            .. folder.Problems.Concat(rootProblems.All).Concat(guideProblems.All)
                .Concat(Problems(articles)).Concat(Problems(sections)).Concat(Problems(paths)).Order(),
        ];
        var broken = problems.Any(problem => problem.Severity == Severity.Error);
        return new GuideLoad(broken ? null : GuideAssembler.Assemble(draft, new QualityReport(RuleIds.All.Count, problems.Length, figures, manual, benchmarks)), problems);
    }

    private static (ArticleFacts? Result, ImmutableArray<ContentProblem> Problems)[] Articles(ContentFolder folder, GuideContext context, DateOnly today, ArticleCache? cache, Action finished, CancellationToken cancellation)
    {
        (ArticleFacts? Facts, ImmutableArray<ContentProblem> Problems) Anew(SourceFile file)
        {
            var article = ArticleCompiler.Compile(file, context, today);
            finished();
            return article;
        }

        if (cache is null) return CompileAll(folder, GuideAddress.IsArticle, Anew, cancellation);
        var settings = ArticleCache.SettingsOf(folder);
        var compiled = 0;
        (string Key, ArticleFacts? Facts, ImmutableArray<ContentProblem> Problems) Compile(SourceFile file)
        {
            var key = ArticleCache.KeyOf(file, settings);
            if (cache.FactsOrNull(key, context) is { } known)
            {
                finished();
                return (key, known, known.Problems);
            }

            Interlocked.Increment(ref compiled);
            var (facts, problems) = Anew(file);
            return (key, facts is null ? null : cache.Put(key, facts), problems);
        }

        var all = CompileAll(folder, GuideAddress.IsArticle, Compile, cancellation);
        cache.Keep(all.Select(one => one.Key).ToHashSet(StringComparer.Ordinal), compiled);
        return [.. all.Select(one => (one.Facts, one.Problems))];
    }

    private static T[] CompileAll<T>(ContentFolder folder, Func<SourcePath, bool> isOne, Func<SourceFile, T> compile, CancellationToken cancellation) =>
        [.. folder.Files.Where(file => isOne(file.Path)).AsParallel().AsOrdered().WithCancellation(cancellation).Select(compile)];

    private static ImmutableArray<T> Compiled<T>((T? Result, ImmutableArray<ContentProblem> Problems)[] all)
        where T : class => [.. all.Where(one => one.Result is not null).Select(one => one.Result!)];

    private static IEnumerable<ContentProblem> Problems<T>((T? Result, ImmutableArray<ContentProblem> Problems)[] all) => all.SelectMany(one => one.Problems);
}
