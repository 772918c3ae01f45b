namespace PythonWebGuide.Benchmarks.Generation;

/// <summary>Writes a guide of any size that passes the check: about a thousand words and three code blocks an article, tables, links, tabs.</summary>
internal static class GuideGenerator
{
    private const int ArticlesInSection = 250;

    public static void Write(string folder, int articles, int seed)
    {
        var sections = (articles + ArticlesInSection - 1) / ArticlesInSection;
        for (var section = 0; section < sections; section++)
        {
            Directory.CreateDirectory(Path.Combine(folder, SectionOf(section)));
            File.WriteAllText(Path.Combine(folder, SectionOf(section), "index.md"), $"---\ntitle: Section {section}\nsummary: The pages of section {section}.\n---\n\nWhat these pages are about.\n");
        }

        File.WriteAllText(Path.Combine(folder, "guide.yml"), "title: A large guide\nsections:\n" + string.Concat(Enumerable.Range(0, sections).Select(section => $"  {SectionOf(section)}: Section {section}\n")));
        File.WriteAllText(Path.Combine(folder, "glossary.yml"), "orm:\n  term: Object-relational mapper\n  also: [ORM]\n  definition: A library that maps rows of tables to objects of a program.\n");
        File.WriteAllText(Path.Combine(folder, "versions.yml"), "django:\n  tested: \"5.2.17\"\n");
        for (var number = 0; number < articles; number++)
        {
            // A seed of its own for each article: the first thousand of ten thousand are those of a thousand, but for links.
            var writer = new ArticleGenerator(new Random(HashCode(seed, number)), number, articles);
            File.WriteAllText(Path.Combine(folder, PathOf(number)), writer.Write());
        }
    }

    public static string PathOf(int number) => $"{SectionOf(number / ArticlesInSection)}/page-{number}.md";

    private static string SectionOf(int section) => $"section-{section}";

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) + number);
}
