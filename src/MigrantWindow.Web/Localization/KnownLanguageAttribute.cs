using System.ComponentModel.DataAnnotations;

namespace MigrantWindow.Web.Localization;

/// <summary>The code of one of the portal's languages.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownLanguageAttribute : ValidationAttribute
{
    public override bool RequiresValidationContext => true;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        validationContext.GetRequiredService<PortalLanguages>().Find(value as string) is null ? new ValidationResult(ErrorMessage) : ValidationResult.Success;
}
