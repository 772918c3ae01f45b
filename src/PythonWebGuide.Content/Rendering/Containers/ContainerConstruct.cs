using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace PythonWebGuide.Content.Rendering.Containers;

/// <summary>One kind of <c>:::</c> block, known by its name.</summary>
internal abstract class ContainerConstruct
{
    public abstract string BlockName { get; }

    public abstract void Prepare(CustomContainer block, ArticleContext article);

    public abstract void Write(HtmlRenderer renderer, CustomContainer block);
}
