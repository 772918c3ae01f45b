using System.Collections.Frozen;

namespace PythonWebGuide.Content.Problems;

/// <summary>The ids of all problems, as printed and as <c>guide.yml</c> names them. Numbers are never used again.</summary>
public static class RuleIds
{
    public const string Unreadable = "PWG001";
    public const string Yaml = "PWG002";
    public const string UnknownKey = "PWG003";
    public const string MissingKey = "PWG004";
    public const string InvalidValue = "PWG005";
    public const string FileNamesAreSlugs = "PWG006";
    public const string AddressTaken = "PWG007";

    public const string RawHtml = "PWG101";
    public const string LinkSchemes = "PWG102";
    public const string InternalLinksResolve = "PWG103";
    public const string AnchorsResolve = "PWG104";
    public const string ImagesExist = "PWG105";
    public const string AlternativeText = "PWG106";
    public const string DiagramIsSafe = "PWG107";
    public const string HeadingOrder = "PWG108";
    public const string OneTitle = "PWG109";
    public const string HeadingIds = "PWG110";
    public const string UnknownBlock = "PWG111";
    public const string TabsAreNamed = "PWG112";
    public const string QuestionsAreWhole = "PWG113";
    public const string TermsExist = "PWG114";
    public const string VersionsExist = "PWG115";
    public const string TooDeep = "PWG116";
    public const string ExternalLinksAreSecure = "PWG117";

    public const string CodeNamesItsLanguage = "PWG121";
    public const string FenceOptions = "PWG122";
    public const string SamplesExist = "PWG123";
    public const string OutputsExist = "PWG124";
    public const string FreeCodeIsShort = "PWG125";
    public const string RegionsAreUsed = "PWG126";
    public const string SamplesMatchTheirEvidence = "PWG127";

    public const string SummaryLength = "PWG201";
    public const string BannedWords = "PWG202";
    public const string PrerequisitesExist = "PWG203";
    public const string PrerequisitesHaveNoCycle = "PWG204";
    public const string PathStepsExist = "PWG205";
    public const string PathRespectsPrerequisites = "PWG206";
    public const string SlugsAreUnique = "PWG207";
    public const string TitlesAreUnique = "PWG208";
    public const string SectionsAreKnown = "PWG209";
    public const string DatesArePast = "PWG210";
    public const string RedirectsAreFree = "PWG211";
    public const string GuideIsNotEmpty = "PWG212";
    public const string ProgressIdsDiffer = "PWG213";

    public const string ArticlesEndInMd = "PWG214";
    public const string ChoicesMatter = "PWG230";
    public const string ComparisonIsWhole = "PWG231";

    internal static readonly FrozenSet<string> All =
        typeof(RuleIds).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToFrozenSet(StringComparer.Ordinal);
}
