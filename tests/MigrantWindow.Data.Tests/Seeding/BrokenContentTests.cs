using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Data.Tests.Seeding;

/// <summary>One damage at a time: `check` and `seed` name the file, the line that was damaged, and what is wrong there.</summary>
public sealed class BrokenContentTests
{
    [Theory]
    [InlineData("facts.yaml", "kind: phone", "kind: phone: what", "YAML")]
    [InlineData("es/articles/rights/children.md", "owner: pddh", "owner: pddh: who", "YAML")]
    [InlineData("facts.yaml", "review-months: 3", "colour: blue\n  review-months: 3", "“colour”")]
    [InlineData("fr/services/dui.md", "slug: dui", "colour: blue\nslug: dui", "“colour”")]
    [InlineData("es/journeys/need-help.md", "  - optional: true", "  - perhaps: true\n    optional: true", "“perhaps”")]
    [InlineData("facts.yaml", "kind: phone", "kind: fax", "phone, email, price")]
    [InlineData("facts.yaml", "review-months: 3", "review-months: three", "whole number")]
    [InlineData("courses.yaml", "topic: migrants-rights", "topic: cooking", "situations-of-vulnerability")]
    [InlineData("es/services/dui.md", "situations: [just-returned", "situations: [tourist", "“tourist”")]
    [InlineData("en/services/dui.md", "slug: dui", "slug: The DUI", "“The DUI”")]
    [InlineData("es/services/dui.md", "hours: Mon-Fri 08:00-18:00", "hours: Mon-Fri 8-18", "Mon-Fri 8-18")]
    [InlineData("es/offices/la-union.md", "opened: \"2016\"", "opened: \"last year\"", "last year")]
    [InlineData("holidays.yaml", "2026-01-01", "2026-02-30", "“date”")]
    [InlineData("sources.yaml", "url: https://publisher.example", "url: publisher.example", "“url”")]
    public void A_wrong_value_is_named_with_its_line(string file, string text, string by, string named) => Named(file, text, by, named);

    [Theory]
    [InlineData("facts.yaml", "value: \"10.31\"", "value: \"10,31\"", "10,31")]
    [InlineData("facts.yaml", "value: \"911\"", "value: \"911 or 123\"", "911 or 123")]
    [InlineData("facts.yaml", "- key: dui-renewal", "- key: The DUI", "The DUI")]
    [InlineData("institutions.yaml", "- key: rnpn", "- key: The Registry", "The Registry")]
    [InlineData("es/offices/la-union.md", "time-zone: America/El_Salvador", "time-zone: El Salvador", "El Salvador")]
    [InlineData("es/journeys/need-help.md", "  - services: [dui", "  - or: true\n    services: [dui", "first step")]
    public void A_value_that_the_domain_refuses_is_named_with_its_line(string file, string text, string by, string named) => Named(file, text, by, named);

    [Theory]
    [InlineData("es/articles/rights/children.md", "{{phone:police}}", "{{phone:nobody}}", "{{phone:nobody}}")]
    [InlineData("fr/articles/rights/children.md", "{{phone:police}}", "{{price:police}}", "{{price:police}}")]
    [InlineData("en/services/dui.md", "{{price:dui-renewal}}", "{{price:dui-renewal", "{{price:dui-renewal")]
    [InlineData("fr/journeys/need-help.md", "{{phone:ambulance}}", "{{phone:nobody}}", "{{phone:nobody}}")]
    [InlineData("fr/articles/rights/children.md", "(article:leave-and-return)", "(article:nowhere)", "article:nowhere")]
    [InlineData("es/articles/rights/leave-and-return.md", "(term:consulate)", "(term:nothing)", "term:nothing")]
    [InlineData("es/offices/la-union.md", "(section:rights)", "(section:left)", "section:left")]
    public void A_token_or_link_to_nothing_is_named_with_its_line(string file, string text, string by, string named) => Named(file, text, by, named);

    [Theory]
    [InlineData("es/articles/rights/children.md", "sources: [", "sources: [S9999, ", "source “S9999”")]
    [InlineData("facts.yaml", "sources: [S01, S02]", "sources: [S01, S9999]", "source “S9999”")]
    [InlineData("es/articles/rights/children.md", "owner: pddh", "owner: nobody", "institution “nobody”")]
    [InlineData("es/services/dui.md", "cost: [dui-renewal", "cost: [dui-last", "price “dui-last”")]
    [InlineData("es/journeys/need-help.md", "articles: [children", "articles: [parents", "article “parents”")]
    [InlineData("courses.yaml", "handouts: [leave-and-return", "handouts: [nowhere", "article “nowhere”")]
    public void A_key_that_nothing_bears_is_named_with_its_line(string file, string text, string by, string named) => Named(file, text, by, named);

    [Theory]
    [InlineData("es/articles/rights/children.md", "title: ", "#title: ", "“title” is missing")]
    [InlineData("fr/services/dui.md", "who: ", "#who: ", "“who” is missing")]
    public void A_missing_key_of_front_matter_is_named_with_its_file(string file, string text, string by, string named)
    {
        using var content = new ContentFolder();
        content.Replace(file, text, by);

        Assert.Contains(content.Read().Faults, fault => fault.File == file && fault.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_key_in_a_list_is_named_with_a_line_of_the_entry_it_is_missing_in()
    {
        using var content = new ContentFolder();
        var line = content.Replace("facts.yaml", "  kind: price\n  value: \"10.31\"", "  kind: price");

        var fault = Assert.Single(content.Read().Faults, fault => fault.Message == "“value” is missing.");

        Assert.Equal("facts.yaml", fault.File);
        Assert.InRange(fault.Line, line - 2, line);
    }

    [Fact]
    public void A_text_in_one_language_missing_is_named()
    {
        using var content = new ContentFolder();
        content.Replace("facts.yaml", "    fr: \"Police\"\n", "");

        Assert.Contains(content.Read().Faults, fault => fault.File == "facts.yaml" && fault.Message == "“fr” is missing.");
    }

    [Theory]
    [InlineData("fr/articles/rights/children.md")]
    [InlineData("en/journeys/need-help.md")]
    [InlineData("es/glossary.yaml")]
    [InlineData("holidays.yaml")]
    public void A_missing_file_is_named(string file)
    {
        using var content = new ContentFolder();
        content.Delete(file);

        Assert.Contains(new ContentFault(file, 1, "The file is missing."), content.Read().Faults);
    }

    [Fact]
    public void A_translation_of_nothing_is_named()
    {
        using var content = new ContentFolder();
        content.Write("en/articles/rights/stray.md", "---\ntitle: Stray\n---\nText");

        Assert.Contains(
            new ContentFault("en/articles/rights/stray.md", 1, "There is no Spanish file of this name; Spanish is the source."), content.Read().Faults);
    }

    [Fact]
    public void A_term_that_one_language_lacks_is_named()
    {
        using var content = new ContentFolder();
        content.Replace("fr/glossary.yaml", "- key: returned-person", "- key: other-person");

        Assert.Contains(content.Read().Faults, fault => fault.Message.Contains("“returned-person” is missing in fr/glossary.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en/journeys/need-help.md")]
    [InlineData("es/journeys/need-help.md")]
    public void Steps_that_do_not_match_the_front_matter_are_named(string file)
    {
        using var content = new ContentFolder();
        content.Replace(file, "\n## ", "\n### ");

        Assert.Contains(content.Read().Faults, fault => fault.File == file && fault.Line > 1 && fault.Message.Contains("steps", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slug_that_another_page_has_is_named_with_both_files_and_its_line()
    {
        using var content = new ContentFolder();
        var line = content.Replace("fr/articles/rights/leave-and-return.md", "\nslug: ", "\nslug: enfants\n#slug: ");

        var fault = Assert.Single(content.Read().Faults);

        Assert.Equal(("fr/articles/rights/leave-and-return.md", line), (fault.File, fault.Line));
        Assert.Contains("fr/articles/rights/children.md", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts.yaml", "- key: ambulance", "- key: police", "police")]
    [InlineData("sources.yaml", "- key: S02", "- key: S01", "S01")]
    [InlineData("institutions.yaml", "- key: rnpn", "- key: pddh", "pddh")]
    public void A_key_given_twice_is_named_instead_of_being_left_out(string file, string text, string by, string named)
    {
        using var content = new ContentFolder();
        content.Replace(file, text, by);

        Assert.Contains(content.Read().Faults, fault => fault.File == file && fault.Message.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr/articles/rights/children.md", "No front matter at all.")]
    [InlineData("fr/articles/rights/children.md", "---\n---\nText")]
    [InlineData("fr/articles/rights/children.md", "---\njust words\n---\nText")]
    [InlineData("figures.yaml", "- year: 2013")]
    [InlineData("figures.yaml", "")]
    [InlineData("sister-windows.yaml", "")]
    [InlineData("holidays.yaml", "- just words")]
    public void A_file_of_another_shape_is_named_instead_of_being_left_out(string file, string text)
    {
        using var content = new ContentFolder();
        content.Write(file, text);

        Assert.Contains(content.Read().Faults, fault => fault.File == file);
    }

    [Theory]
    [InlineData("es/articles/rights/children.md", "summary: ", 301)]
    [InlineData("es/services/dui.md", "bring: ", 601)]
    [InlineData("sister-windows.yaml", "place: ", 81)]
    public void A_text_too_long_for_its_column_is_named(string file, string text, int length)
    {
        using var content = new ContentFolder();
        var line = content.Replace(file, text, $"{text}{new string('a', length)} #");

        Assert.Contains(content.Read().Faults, fault => (fault.File, fault.Line) == (file, line));
    }

    [Fact]
    public void All_faults_are_named_at_once_in_the_order_of_files_and_lines()
    {
        using var content = new ContentFolder();
        var second = content.Replace("es/services/dui.md", "organization: ", "colour: blue\norganization: ");
        var first = content.Replace("es/services/dui.md", "slug: ", "shape: round\nslug: ");
        content.Replace("en/services/dui.md", "slug: ", "shape: round\nslug: ");

        var faults = content.Read().Faults;

        Assert.Equal(
            [("en/services/dui.md", 3), ("es/services/dui.md", first), ("es/services/dui.md", second + 1)],
            faults.Select(fault => (fault.File, fault.Line)));
    }

    [Fact]
    public void Without_damage_there_is_no_fault()
    {
        using var content = new ContentFolder();

        Assert.Empty(content.Read().Faults);
    }

    [Fact]
    public void The_shipped_content_has_no_fault() => Assert.Empty(Seed.Shipped.Faults);

    private static void Named(string file, string text, string by, string named)
    {
        using var content = new ContentFolder();
        var line = content.Replace(file, text, by);

        var faults = content.Read().Faults;

        Assert.Contains(faults, fault => fault.Message.Contains(named, StringComparison.Ordinal));
        Assert.Contains((file, line), faults.Select(fault => (fault.File, fault.Line)));
    }
}
