using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Compilation;

internal sealed record CompiledTerm(GlossaryTerm Term, YamlFields Fields);
