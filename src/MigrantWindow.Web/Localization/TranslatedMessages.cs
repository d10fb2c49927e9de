using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace MigrantWindow.Web.Localization;

/// <summary>Translates the message of every validation attribute; the framework translates only those it knows.</summary>
internal sealed class TranslatedMessages : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider _known = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        _known.GetAttributeAdapter(attribute, stringLocalizer) ?? new Adapter(attribute, stringLocalizer);

    private sealed class Adapter(ValidationAttribute attribute, IStringLocalizer? localizer) : AttributeAdapterBase<ValidationAttribute>(attribute, localizer)
    {
        public override void AddValidation(ClientModelValidationContext context) { }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());
    }
}
