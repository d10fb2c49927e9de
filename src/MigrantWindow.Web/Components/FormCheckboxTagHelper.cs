using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MigrantWindow.Web.Components;

/// <summary><c>&lt;form-checkbox for="Input.IsMinor" label="…" /&gt;</c>: one box with its words. Not ticked, nothing is sent.</summary>
[HtmlTargetElement("form-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormCheckboxTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "-");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");

        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.MergeAttributes(new Dictionary<string, string?> { ["type"] = "checkbox", ["id"] = id, ["name"] = name, ["value"] = "true" });
        if (For.Model is true)
        {
            box.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(box).AppendHtml(label);
    }
}
