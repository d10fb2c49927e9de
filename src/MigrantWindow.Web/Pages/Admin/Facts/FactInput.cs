using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>What one person alone may say of a fact: its value, nothing in words.</summary>
public class FactInput
{
    [Required(ErrorMessage = "Enter the number, the address or the price")]
    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Value { get; set; }

    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? Display { get; set; }

    /// <summary>What the form showed there: who left it alone corrected the number only.</summary>
    [StringLength(Fact.ValueMaxLength, ErrorMessage = "This must be {1} characters or less")]
    public string? DisplayBefore { get; set; }

    public bool IsWhatsApp { get; set; }

    /// <summary>A phone without what people put between its digits, a price with a point.</summary>
    public static string Plain(FactKind kind, string typed) => kind switch
    {
        FactKind.Phone => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && !"-.()".Contains(letter, StringComparison.Ordinal))),
        FactKind.Price => typed.Trim().Replace(',', '.'),
        _ => typed.Trim(),
    };

    public void Fill(Fact fact) => (Value, Display, DisplayBefore, IsWhatsApp) = (fact.Value, fact.Display, fact.Display, fact.IsWhatsApp);

    /// <summary>Finds what a person can mistype.</summary>
    public void Check(FactKind kind, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (Value is not { Length: > 0 and <= Fact.ValueMaxLength } || IsOf(kind))
        {
            return;
        }

        state.AddModelError("Input.Value", kind switch
        {
            FactKind.Phone => text["A phone has digits, with + before a country code: +503 2604 1234."],
            FactKind.Price => text["A price is an amount in US dollars: 10.31."],
            _ => text["An address looks like name@example.org."],
        });
    }

    /// <exception cref="DomainException">What only the whole shows.</exception>
    public void Apply(Fact fact)
    {
        var value = Plain(fact.Kind, Value!);
        fact.Correct(value, DisplayOf(fact.Kind, value));
        fact.Annotate(fact.Note, IsWhatsApp);
    }

    /// <summary>What people read: as it was typed, where nothing else is written. A number corrected in its first field alone is right in both.</summary>
    public string DisplayOf(FactKind kind, string value) => (kind, Display?.Trim()) switch
    {
        (not FactKind.Phone, _) => value,
        (_, null or "") => Value!.Trim(),
        (_, { } display) when display == DisplayBefore && !value.EndsWith(Plain(FactKind.Phone, display), StringComparison.Ordinal) => Value!.Trim(),
        (_, { } display) => display,
    };

    private bool IsOf(FactKind kind)
    {
        try
        {
            Fact.Checked("", kind, Plain(kind, Value!));
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
