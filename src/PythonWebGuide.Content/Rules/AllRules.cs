namespace PythonWebGuide.Content.Rules;

/// <summary>Every rule, one line each.</summary>
internal static class AllRules
{
    public static readonly IReadOnlyList<ITextRule> OfTexts =
    [
        new BodyHasNoSecondTitle(),
        new HeadingsDescendOneByOne(),
        new ProseAvoidsBannedWords(),
    ];

    public static readonly IReadOnlyList<IArticleRule> OfArticles =
    [
        new FileNamesAreSlugs(),
        new SummaryHasAUsefulLength(),
        new DatesAreNotInTheFuture(),
    ];

    public static readonly IReadOnlyList<IGuideRule> OfTheGuide =
    [
        new GuideIsNotEmpty(),
        new SectionsAreKnown(),
        new ArticlesEndInMd(),
        new SlugsAreUnique(),
        new ProgressIdsDiffer(),
        new AddressesAreFree(),
        new TitlesAreUnique(),
        new InternalLinksResolve(),
        new AnchorsResolve(),
        new PrerequisitesExist(),
        new PrerequisitesHaveNoCycle(),
        new PathStepsExist(),
        new PathsRespectPrerequisites(),
        new ChoicesMatter(),
        new ComparisonIsWhole(),
        new GlossaryReferencesExist(),
        new RedirectsAreFree(),
        new RegionsAreUsed(),
        new SamplesMatchTheirEvidence(),
    ];
}
