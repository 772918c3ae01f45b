namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>What a piece of code is, named as Pygments names it.</summary>
internal enum TokenKind
{
    /// <summary>Names, white space and everything else without a colour; never stored as a token.</summary>
    Plain,
    Keyword,
    Constant,
    String,
    Comment,

    /// <summary>What a reader of the program itself never sees: a doctype, the braces of a template tag.</summary>
    Preprocessor,
    Number,
    Function,
    Decorator,
    Class,
    Builtin,
    Tag,
    Attribute,
    Operator,
    Punctuation,
    Prompt,
    Output,
    Inserted,
    Deleted,
    Heading,
}
