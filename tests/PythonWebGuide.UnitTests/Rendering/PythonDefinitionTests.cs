using PythonWebGuide.Content.Rendering.Samples;

namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>A function or class out of a file, for code that has no region.</summary>
public sealed class PythonDefinitionTests
{
    private const string Text = """
        import this

        @route(
            "/login",
        )
        @guarded
        async def login(
            request: Request,
        ) -> Response:
            if request:

                return 1
            return 2


        class Form(Base):
            name = 1

            def clean(self):
                return 1

            # after it
        other = login

        def login_form():
            pass
        """;

    [Theory]
    [InlineData("login", "@route(\n    \"/login\",\n)\n@guarded\nasync def login(\n    request: Request,\n) -> Response:\n    if request:\n\n        return 1\n    return 2")]
    [InlineData("clean", "def clean(self):\n    return 1")]
    [InlineData("login_form", "def login_form():\n    pass")]
    public void It_comes_with_its_decorators_and_without_what_follows(string name, string code) => Assert.Equal(code, PythonDefinition.TextOrNull(Text, name));

    [Theory]
    [InlineData("]")]
    [InlineData("x=1")]
    public void What_follows_may_be_shorter_than_its_indent(string next) => Assert.Equal("def f(self):\n    pass", PythonDefinition.TextOrNull($"class A:\n    def f(self):\n        pass\n{next}\n", "f"));

    [Fact]
    public void A_class_is_taken_whole() => Assert.EndsWith("        return 1\n\n    # after it", PythonDefinition.TextOrNull(Text, "Form"));

    [Theory]
    [InlineData("log")]
    [InlineData("other")]
    [InlineData("this")]
    public void What_is_not_defined_is_not_there(string name) => Assert.Null(PythonDefinition.TextOrNull(Text, name));
}
