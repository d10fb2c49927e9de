using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Localization;

public sealed class RefusalsTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "“ayer” no es una fecha: escriba 2025, 2025-08 o 2025-08-07.")]
    [InlineData("en", "“ayer” is no date: write 2025, 2025-08 or 2025-08-07.")]
    [InlineData("fr", "« ayer » n’est pas une date : écrivez 2025, 2025-08 ou 2025-08-07.")]
    public void A_refusal_that_names_a_value_is_said_in_the_language_of_the_page(string language, string words) =>
        Assert.Equal(words, In(language, Refused(() => _ = new PartialDate("ayer"))));

    [Fact]
    public void A_day_of_the_week_is_named_in_the_language_of_the_page() =>
        Assert.Equal("Las horas de un día se superponen: lunes.", In("es", Refused(() => OpeningHours.Of(OpeningHours.Parse("Mon 08:00-12:00, 11:00-13:00").Slots))));

    [Fact]
    public void What_was_typed_is_no_place_for_a_value() =>
        Assert.Equal("“{0}{9}” is no date: write 2025, 2025-08 or 2025-08-07.", In("en", Refused(() => _ = new PartialDate("{0}{9}"))));

    private static DomainException Refused(Action act) => Assert.Throws<DomainException>(act);

    private string In(string language, DomainException refusal)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return App.Services.GetRequiredService<IStringLocalizer<Texts>>().Of(refusal);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
