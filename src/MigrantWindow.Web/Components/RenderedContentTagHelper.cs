using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Components;

/// <summary><c>&lt;rendered-content html="…" office="…" /&gt;</c>: the only place that writes stored HTML. It was sanitised when it was stored.</summary>
[HtmlTargetElement("rendered-content", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RenderedContentTagHelper(IStringLocalizer<Texts> text) : TagHelper
{
    public string? Html { get; set; }

    /// <summary>Slug of the office that links lead to.</summary>
    public string Office { get; set; } = "";

    /// <summary>What its tokens stand for; on pages for readers the page's own.</summary>
    public FactBook? Facts { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent((Facts ?? ((PublicPage)View.ViewData.Model!).Facts).Fill(Html ?? "", Office, text));
    }
}
