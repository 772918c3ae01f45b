using System.Text;

namespace PythonWebGuide.Benchmarks.Generation;

/// <summary>One generated article.</summary>
internal sealed class ArticleGenerator(Random random, int number, int articles)
{
    private const int Parts = 6;

    private readonly StringBuilder text = new();
    private readonly Prose prose = new(random);
    private readonly Code code = new(random);

    public string Write()
    {
        FrontMatter();
        Paragraph(60);
        for (var part = 0; part < Parts; part++)
        {
            text.Append("## ").Append(prose.Title()).Append("\n\n");
            Paragraph(70);
            Extra(part);
            Paragraph(45);
            if (part % 2 == 0) text.Append(code.Block()).Append('\n');
        }

        return text.ToString();
    }

    private void FrontMatter() => text.Append($"""
        ---
        title: "{prose.Title()} {number}"
        summary: What page {number} of this generated guide explains, in one sentence of a useful length.
        kind: {Pick("tutorial", "how-to", "concept", "reference")}
        level: {Pick("beginner", "intermediate", "advanced")}
        order: {number % 250}
        topics: [{Pick("urls", "forms", "models", "tests", "deployment")}, {Pick("django", "flask", "fastapi")}]
        updated: 2026-11-{random.Next(1, 21):00}
        ---


        """);

    private void Extra(int part)
    {
        switch (part)
        {
            case 0: text.Append($"> [!NOTE]\n> {prose.Sentence(18)} It was tested with {{{{v:django}}}}.\n\n"); break;
            case 1: Table(); break;
            case 2: Tabs(); break;
            case 3: List(); break;
            case 4: text.Append($"::: details {prose.Title()}\n{prose.Sentence(20)}\n:::\n\n"); break;
            default: text.Append($"{prose.Sentence(12)}[^1]\n\n[^1]: {prose.Sentence(14)}\n\n"); break;
        }
    }

    private void Paragraph(int words)
    {
        for (var written = 0; written < words;)
        {
            var length = random.Next(8, 20);
            text.Append(prose.Sentence(length)).Append(' ');
            written += length;
            if (random.Next(4) == 0) text.Append($"See [{prose.Phrase(2)}]({Link()}) for `{prose.Identifier()}`. ");
        }

        if (random.Next(5) == 0) text.Append("An [ORM](term:orm) does it. ");
        text.Append("\n\n");
    }

    private string Link() => $"../{GuideGenerator.PathOf(random.Next(articles))}";

    private void Table()
    {
        text.Append("| Setting | Default | Meaning |\n|---|---:|---|\n");
        for (var row = 0; row < 6; row++) text.Append($"| `{prose.Identifier()}` | {random.Next(1000)} | {prose.Phrase(6)} |\n");
        text.Append('\n');
    }

    private void Tabs() => text.Append($"""
        :::: tabs framework
        ::: tab Django
        {prose.Sentence(15)}
        :::
        ::: tab Flask
        {prose.Sentence(15)}
        :::
        ::::


        """);

    private void List()
    {
        for (var item = 0; item < 5; item++) text.Append($"{item + 1}. **{prose.Phrase(2)}**: {prose.Sentence(12)}\n");
        text.Append('\n');
    }

    private string Pick(params string[] names) => names[random.Next(names.Length)];
}
