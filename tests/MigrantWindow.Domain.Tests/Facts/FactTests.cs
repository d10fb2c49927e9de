using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Facts;

public sealed class FactTests
{
    [Theory]
    [InlineData("10.31")]
    [InlineData("35")]
    [InlineData("0")]
    public void A_price_is_an_amount_with_a_decimal_point(string value) => Assert.Equal(value, Of(FactKind.Price, value).Value);

    [Theory]
    [InlineData("10,31")]
    [InlineData("$10.31")]
    [InlineData("-1")]
    [InlineData("free")]
    [InlineData("")]
    public void Any_other_price_is_refused_by_a_message_that_names_the_fact(string value) => Refused(FactKind.Price, value);

    [Theory]
    [InlineData("911")]
    [InlineData("22334455")]
    [InlineData("+50322334455")]
    public void A_phone_is_digits_with_or_without_a_country_code(string value) => Assert.Equal(value, Of(FactKind.Phone, value).Value);

    [Theory]
    [InlineData("2233-4455")]
    [InlineData("2233 4455")]
    [InlineData("call us")]
    [InlineData("٩١١")]
    [InlineData("911+")]
    [InlineData("+")]
    [InlineData("")]
    public void Any_other_phone_is_refused_by_a_message_that_names_the_fact(string value) => Refused(FactKind.Phone, value);

    [Theory]
    [InlineData(FactKind.Phone, "911", "nobody")]
    [InlineData(FactKind.Price, "10.31", "10,31")]
    public void A_correction_keeps_to_the_same_rules(FactKind kind, string value, string wrong)
    {
        var fact = Of(kind, value);

        Assert.Throws<DomainException>(() => fact.Correct(wrong, wrong));

        Assert.Equal(value, fact.Value);
    }

    [Fact]
    public void A_correction_changes_what_is_dialled_and_what_is_read()
    {
        var fact = Of(FactKind.Phone, "22334455");

        fact.Correct("22334456", "2233-4456");

        Assert.Equal(("22334456", "2233-4456"), (fact.Value, fact.Display));
    }

    [Fact]
    public void It_is_read_as_it_is_dialled_unless_people_write_it_otherwise()
    {
        Assert.Equal("911", Of(FactKind.Phone, "911").Display);
        Assert.Equal("2233-4455", new Fact("key", FactKind.Phone, "22334455", "2233-4455", Words.In3("Label"), Words.Institution(), 3).Display);
    }

    [Fact]
    public void Only_a_fact_that_was_put_there_stands_in_the_emergency_strip()
    {
        var fact = Of(FactKind.Phone, "911");
        Assert.Null(fact.EmergencyOrder);

        fact.ShowInEmergencyStrip(1, Words.In3("Police"));

        Assert.Equal((1, "Police (en)"), (fact.EmergencyOrder, fact.ShortLabel.In("en")));
    }

    private static Fact Of(FactKind kind, string value) => new("the-key", kind, value, null, Words.In3("Label"), Words.Institution(), 3);

    [Theory]
    [InlineData("22334455", "2233-4466")]
    [InlineData("22334455", "call us")]
    [InlineData("22334455", "")]
    public void Nobody_reads_one_number_and_dials_another(string value, string display) =>
        Assert.Throws<DomainException>(() => Of(FactKind.Phone, "911").Correct(value, display));

    [Theory]
    [InlineData("a@b.org?bcc=c@d.org")]
    [InlineData("a b@c.org")]
    [InlineData("nobody")]
    public void Any_other_address_is_refused(string value) => Refused(FactKind.Email, value);

    [Fact]
    public void WhatsApp_goes_by_the_country_code()
    {
        Assert.Throws<DomainException>(() => Of(FactKind.Phone, "22334455").Annotate(LocalizedText.Empty, isWhatsApp: true));

        Of(FactKind.Phone, "+50322334455").Annotate(LocalizedText.Empty, isWhatsApp: true);
    }

    [Fact]
    public void Only_phones_stand_in_the_emergency_strip() =>
        Assert.Throws<DomainException>(() => Of(FactKind.Price, "3").ShowInEmergencyStrip(1, LocalizedText.Empty));

    [Fact]
    public void Another_value_is_no_more_confirmed_the_same_one_is()
    {
        var fact = Of(FactKind.Phone, "22334455");
        fact.Confirm(1, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));

        fact.Correct("22334455", "2233-4455");
        Assert.NotNull(fact.ConfirmedOn);

        fact.Correct("22334456", "2233-4456");
        Assert.Null(fact.ConfirmedOn);
    }

    [Fact]
    public void Another_name_or_note_is_no_more_confirmed_the_same_ones_are()
    {
        var fact = Of(FactKind.Phone, "22334455");
        fact.Confirm(1, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));

        fact.Describe(Words.In3("Label"), 6);
        fact.Annotate(LocalizedText.Empty, isWhatsApp: false);
        Assert.NotNull(fact.ConfirmedOn);

        fact.Annotate(Words.In3("Note"), isWhatsApp: false);
        Assert.Null(fact.ConfirmedOn);

        fact.Confirm(1, new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc));
        fact.Describe(Words.In3("Another"), 6);
        Assert.Null(fact.ConfirmedOn);
    }

    [Theory]
    [InlineData("+503 2233-4455")]
    [InlineData("(503) 2233.4455")]
    public void A_number_is_read_with_spaces_hyphens_brackets_and_points(string display) =>
        Assert.Equal(display, new Fact("key", FactKind.Phone, "+50322334455", display, Words.In3("Label"), Words.Institution(), 3).Display);

    [Theory]
    [InlineData("2233-4455 Rosa")]
    [InlineData("2233/4455")]
    [InlineData("2233\n4455")]
    public void Words_are_no_part_of_a_number(string display) =>
        Assert.Throws<DomainException>(() => Of(FactKind.Phone, "22334455").Correct("22334455", display));

    private static void Refused(FactKind kind, string value) =>
        Assert.Contains("the-key", Assert.Throws<DomainException>(() => Of(kind, value)).Message, StringComparison.Ordinal);
}
