using PythonWebGuide.Content;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.ContentTests;

/// <summary>The guide's own questions of /choose, over all answers that can be given.</summary>
public sealed class ChooserTests
{
    private static readonly Chooser Chooser = GuideLoader.Load(ContentFolder.Scan(Repository.Content), DateOnly.FromDateTime(DateTime.UtcNow), Severity.Warning).Guide!.Chooser!;

    /// <summary>Who is named, for every combination of answers, "I do not know" among them; numbered with one digit a question.</summary>
    private static readonly byte[] Named = NameAll();

    private static int[] Choices => [.. Chooser.Questions.Select(question => question.Answers.Length + 1)];

    [Fact]
    public void There_are_six_to_eight_questions_and_nobody_has_to_know_an_answer()
    {
        Assert.InRange(Chooser.Questions.Length, 6, 8);
        Assert.Equal("django", Chooser.Rank(new Dictionary<string, string>())[0].Framework.Key);
        Assert.All(Chooser.Questions, question => Assert.Null(question.AnswerOrNull(ChooserAnswer.Unknown)));
    }

    [Fact]
    public void Each_framework_is_named_for_a_good_part_of_all_answers()
    {
        for (var framework = 0; framework < Chooser.Frameworks.Length; framework++)
        {
            var share = (double)Named.Count(named => named == framework) / Named.Length;
            Assert.True(share is > 0.15 and < 0.6, $"{Chooser.Frameworks[framework].Title}: {share:P0}");
        }
    }

    [Fact]
    public void Every_answer_changes_the_result_for_somebody()
    {
        var step = 1;
        for (var question = 0; question < Chooser.Questions.Length; question++)
        {
            for (var answer = 1; answer < Choices[question]; answer++)
            {
                // The same answers to all other questions, with this one and with "I do not know".
                var matters = Enumerable.Range(0, Named.Length).Any(all => all / step % Choices[question] == answer && Named[all] != Named[all - (answer * step)]);
                Assert.True(matters, $"{Chooser.Questions[question].Key}={Chooser.Questions[question].Answers[answer - 1].Key} is dead weight");
            }

            step *= Choices[question];
        }
    }

    [Theory]
    [InlineData("django", "users=accounts&editing=staff&size=large&heart=tables")] // Cairn, the guide's own example
    [InlineData("django", "users=accounts&editing=staff&size=small")] // an internal admin tool
    [InlineData("fastapi", "users=programs&editing=requests&heart=others")] // a JSON API for a phone
    [InlineData("flask", "users=visitors&editing=nobody&size=small&heart=texts")] // a small firm's site with a contact form
    [InlineData("fastapi", "waiting=most&heart=model")] // a service that streams long answers
    [InlineData("flask", "team=flask&users=accounts&size=large")] // a team that knows Flask
    public void What_the_article_recommends_is_named(string framework, string answers) =>
        Assert.Equal(framework, Chooser.Rank(answers.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]))[0].Framework.Key);

    private static byte[] NameAll()
    {
        var points = Chooser.Questions.Select(question => (int[][])[new int[Chooser.Frameworks.Length], .. question.Answers.Select(answer => Chooser.Frameworks.Select(framework => answer.Reasons.FirstOrDefault(reason => reason.Framework == framework.Key)?.Points ?? 0).ToArray())]).ToArray();
        var named = new byte[Choices.Aggregate(1, (all, choices) => all * choices)];
        var sums = new int[Chooser.Frameworks.Length];
        for (var all = 0; all < named.Length; all++)
        {
            Array.Clear(sums);
            var rest = all;
            foreach (var question in points)
            {
                var answer = question[rest % question.Length];
                for (var i = 0; i < sums.Length; i++) sums[i] += answer[i];
                rest /= question.Length;
            }

            named[all] = (byte)Array.IndexOf(sums, sums.Max());
        }

        return named;
    }
}
