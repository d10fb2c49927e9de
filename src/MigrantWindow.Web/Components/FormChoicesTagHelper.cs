using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MigrantWindow.Web.Components;

/// <summary><c>&lt;form-choices for="Input.Offices" label="…" options="…" /&gt;</c>: boxes of which any number may be ticked, as one group with its hint and error.</summary>
[HtmlTargetElement("form-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormChoicesTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Name => View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
    private string Id => TagBuilder.CreateSanitizedId(Name, "-");
    private string? Error => View.ViewData.ModelState.GetValueOrDefault(Name)?.Errors.FirstOrDefault()?.ErrorMessage;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-field");
        output.Content.AppendHtml(Words("legend", Label, null, null));
        if (Hint is not null)
        {
            output.Content.Append(" ").AppendHtml(Words("span", Hint, "hint", $"{Id}-hint"));
        }

        if (Error is not null)
        {
            output.Content.Append(" ").AppendHtml(Words("span", Error, "error", $"{Id}-error"));
        }

        string[] describing = [.. Hint is null ? Array.Empty<string>() : [$"{Id}-hint"], .. Error is null ? Array.Empty<string>() : [$"{Id}-error"]];
        if (describing.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', describing));
        }

        AppendBoxes(output);
    }

    /// <summary>The first box bears the id that the error summary leads to.</summary>
    private void AppendBoxes(TagHelperOutput output)
    {
        var ticked = ((IEnumerable?)For.Model ?? Array.Empty<object>()).Cast<object>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var (number, option) in Options.Index())
        {
            var row = new TagBuilder("div");
            row.AddCssClass("choice");
            row.InnerHtml.AppendHtml(Box(number == 0 ? Id : $"{Id}-{number + 1}", option, ticked.Contains(option.Value)));
            output.Content.AppendHtml(row);
        }
    }

    private Microsoft.AspNetCore.Html.IHtmlContent Box(string id, SelectListItem option, bool ticked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.MergeAttributes(new Dictionary<string, string?> { ["type"] = "checkbox", ["id"] = id, ["name"] = Name, ["value"] = option.Value });
        if (ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        var label = Words("label", option.Text, null, null);
        label.Attributes["for"] = id;
        return new Microsoft.AspNetCore.Html.HtmlContentBuilder().AppendHtml(box).AppendHtml(label);
    }

    private static TagBuilder Words(string element, string words, string? cssClass, string? id)
    {
        var built = new TagBuilder(element);
        if (cssClass is not null)
        {
            built.AddCssClass(cssClass);
        }

        if (id is not null)
        {
            built.Attributes["id"] = id;
        }

        built.InnerHtml.Append(words);
        return built;
    }
}
