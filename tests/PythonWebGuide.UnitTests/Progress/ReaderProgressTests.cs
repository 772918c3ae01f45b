using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.UnitTests.Progress;

/// <summary>What a code says, and what becomes of rubbish.</summary>
public sealed class ReaderProgressTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ProgressId One = Id("set-up-python-with-uv");
    private static readonly ProgressId Two = Id("your-first-web-page");

    [Fact]
    public void A_code_is_a_version_and_nine_characters_for_each_article()
    {
        var progress = ReaderProgress.Empty.With(One, StepState.Done, Today).With(Two, StepState.Known, Today).WithAnswer(Two, 3, Today);
        var code = progress.Format();
        Assert.Equal("1.".Length + 9 + 9, code.Length);
        Assert.Equal(code, ReaderProgress.Parse(code).Format());
        var again = ReaderProgress.Parse(code);
        Assert.Equal(new StepMark(StepState.Done, 0, Today), again.MarkOf(One));
        Assert.Equal((StepState.Known, true, false), (again.MarkOf(Two).State, again.MarkOf(Two).IsRight(3), again.MarkOf(Two).IsRight(1)));
    }

    // Readers keep these codes on paper and in other browsers: a change of the format must read them still.
    [Fact]
    public void A_code_of_the_first_version_is_read_as_it_was_written()
    {
        const string Written = "1.UIX1K7CFBu8rF0AFFC";
        var progress = ReaderProgress.Empty.With(One, StepState.Done, new DateOnly(2026, 11, 18)).With(Two, StepState.Known, new DateOnly(2026, 11, 19)).WithAnswer(Two, 1, Today);
        Assert.Equal(Written, progress.Format());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("2.AAAAAACFE")]
    [InlineData("1.AAAAAADFE")] // a state that there is not
    [InlineData("1.AAAAAAAFE")] // a mark that says nothing
    [InlineData("1.AAA AAACFE")]
    [InlineData("1.AAAAAA\u00e9FE")]
    [InlineData("1.\0\0\0\0\0\0\0\0\0")]
    [InlineData("<script>alert(1)</script>")]
    public void Rubbish_is_no_progress(string? code) => Assert.Equal(0, ReaderProgress.Parse(code).Count);

    [Fact]
    public void One_damaged_entry_costs_no_other()
    {
        var code = ReaderProgress.Empty.With(One, StepState.Done, Today).With(Two, StepState.Done, Today).Format();
        var damaged = ReaderProgress.Parse(code[..2] + "!!" + code[4..]);
        Assert.Equal(1, damaged.Count);
    }

    [Fact]
    public void A_pasted_link_or_a_code_broken_over_lines_is_read()
    {
        var code = ReaderProgress.Empty.With(One, StepState.Done, Today).With(Two, StepState.Done, Today).Format();
        Assert.Equal(code, ReaderProgress.ParsePasted($"  {code[..7]}\r\n {code[7..]}\n").Format());
        Assert.Equal(code, ReaderProgress.ParsePasted($"https://guide.example/progress#p={code}").Format());
        Assert.Equal(code, ReaderProgress.ParsePasted($"#p={code}").Format());
        Assert.Equal(0, ReaderProgress.ParsePasted(null).Count);
    }

    [Fact]
    public void Done_outweighs_known_and_merging_has_no_order()
    {
        var done = ReaderProgress.Empty.With(One, StepState.Done, Today.AddDays(-9)).WithAnswer(One, 1, Today);
        var known = ReaderProgress.Empty.With(One, StepState.Known, Today).WithAnswer(One, 2, Today);
        Assert.Equal(new StepMark(StepState.Done, 0b11, Today.AddDays(-9)), done.Merge(known).MarkOf(One));
        Assert.Equal(done.Merge(known).Format(), known.Merge(done).Format());
        Assert.Equal(done.Format(), done.Merge(done).Format());
    }

    [Fact]
    public void An_answer_after_finishing_does_not_move_the_day_of_finishing() =>
        Assert.Equal(Today, ReaderProgress.Empty.With(One, StepState.Done, Today).WithAnswer(One, 1, Today.AddDays(5)).MarkOf(One).Day);

    [Fact]
    public void Undoing_keeps_the_right_answers()
    {
        var undone = ReaderProgress.Empty.With(One, StepState.Done, Today).WithAnswer(One, 2, Today).With(One, StepState.None, Today);
        Assert.Equal((false, true), (undone.MarkOf(One).IsFinished, undone.MarkOf(One).IsRight(2)));
        Assert.Equal(0, ReaderProgress.Empty.With(One, StepState.Done, Today).With(One, StepState.None, Today).Count);
    }

    [Fact]
    public void A_hundred_finished_articles_stay_under_two_kilobytes_and_more_are_bounded()
    {
        var progress = Enumerable.Range(0, 100).Aggregate(ReaderProgress.Empty, (all, i) => all.With(Id($"article-{i}"), StepState.Done, Today));
        Assert.InRange(progress.Format().Length, 1, 1000);
        var many = Enumerable.Range(0, 500).Aggregate(progress, (all, i) => all.With(Id($"gone-{i}"), StepState.Done, Today.AddDays(1)));
        var known = Enumerable.Range(0, 100).Select(i => Id($"article-{i}")).ToHashSet();
        var bounded = many.Bounded(known.Contains);
        Assert.InRange($"__Host-progress={bounded.Format()}".Length, 1000, 2047);
        Assert.All(known, article => Assert.True(bounded.MarkOf(article).IsFinished));
    }

    [Fact]
    public void What_is_finished_and_new_is_remembered_before_what_is_not()
    {
        var old = Enumerable.Range(0, ReaderProgress.MostArticles).Aggregate(ReaderProgress.Empty, (all, i) => all.With(Id($"old-{i}"), StepState.Done, Today));
        Assert.Equal(old.Format(), old.Bounded(_ => true).Format());
        var more = old.With(One, StepState.Done, Today.AddDays(1)).WithAnswer(Two, 1, Today.AddDays(2)).Bounded(_ => true);
        Assert.Equal((ReaderProgress.MostArticles, true, true), (more.Count, more.MarkOf(One).IsFinished, more.MarkOf(Two).IsEmpty));
    }

    [Fact]
    public void Only_what_is_wanted_stays()
    {
        var both = ReaderProgress.Empty.With(One, StepState.Done, Today).With(Two, StepState.Done, Today);
        Assert.Equal(One, Assert.Single(both.Where(article => article == One).All).Article);
    }

    private static ProgressId Id(string slug) => ProgressId.Of(Slug.Parse(slug));
}
