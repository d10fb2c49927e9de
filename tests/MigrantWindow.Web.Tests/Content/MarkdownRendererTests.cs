using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class MarkdownRendererTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly MarkdownRenderer Renderer = new();

    public static TheoryData<string> FormsOfAddresses => [.. HostileMarkdown.Forms];

    public static TheoryData<string> Markup => [.. HostileMarkdown.Markup];

    public static TheoryData<string> Bombs => [.. HostileMarkdown.Bombs.Keys];

    [Theory]
    [MemberData(nameof(FormsOfAddresses))]
    public void No_form_of_address_runs_anything_or_leads_where_it_must_not(string form)
    {
        var faults = from address in HostileMarkdown.Addresses
                     from fault in RenderedHtml.Faults(Render(form.Replace("{0}", address, StringComparison.Ordinal)))
                     select $"{address} gives {fault}";

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Markup))]
    public void No_markup_of_an_editor_becomes_an_element_that_is_not_on_the_list(string markdown) =>
        Assert.Empty(RenderedHtml.Faults(Render(markdown)));

    [Fact]
    public void All_of_it_in_one_text_is_as_harmless_as_each_alone()
    {
        var parts = HostileMarkdown.All.Chunk(60).Select(part => string.Join("\n\n", part)).Where(text => text.Length < ArticleTranslation.BodyMaxLength);

        Assert.Empty(parts.SelectMany(part => RenderedHtml.Faults(Render(part))));
    }

    [Property(MaxTest = 1500)]
    public Property No_document_made_of_nasty_fragments_breaks_out()
    {
        string[] fragments =
        [
            .. HostileMarkdown.Addresses, .. HostileMarkdown.Markup,
            "[", "](", ")", "![", "](<", ">)", "<", ">", "\"", "'", "`", "```\n", "*", "**", "_", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n    ", "  \n", "\\", "&", ";",
            "{{phone:x}}", "{", "}", "]: ", "[a]: ", "[a]", "a", " ", "\t", "\0", "\u202e", "é", "https://evil.example", "<!--", "-->", "\r",
        ];
        var documents = Gen.Elements(fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

        return Prop.ForAll(documents, document => RenderedHtml.Faults(RenderOrRefuse(document)).Count == 0);
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_text_made_to_cost_time_is_rendered_or_refused_within_a_second(string name)
    {
        var text = HostileMarkdown.Bombs[name];

        var html = "";
        // The least of three: what else the machine does adds to a run, never takes away.
        var cost = Enumerable.Range(0, 3).Min(_ => Cost(() => html = RenderOrRefuse(text)));

        Assert.InRange(cost, TimeSpan.Zero, Limit);
        Assert.Empty(RenderedHtml.Faults(html));
    }

    [Fact]
    public void A_text_with_more_lines_than_a_person_writes_is_refused_with_the_limit_named()
    {
        var full = string.Concat(Enumerable.Repeat("a\n", MarkdownRenderer.MaxLines - 1));
        var refusal = Assert.Throws<DomainException>(() => Render(full + "a\n"));

        Assert.Contains($"{MarkdownRenderer.MaxLines}", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(Render(full));
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_with_the_limit_named()
    {
        var refusal = Assert.Throws<DomainException>(() => Render(new string('a', ArticleTranslation.BodyMaxLength + 1)));

        Assert.Contains($"{ArticleTranslation.BodyMaxLength}", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(Render(new string('a', ArticleTranslation.BodyMaxLength)));
    }

    [Fact]
    public void One_link_too_many_is_refused_with_the_limit_named()
    {
        var full = string.Concat(Enumerable.Repeat("[a](/x) ", MarkdownRenderer.MaxLinks));

        var refusal = Assert.Throws<DomainException>(() => Render(full + "[a](/x)"));

        Assert.Contains($"{MarkdownRenderer.MaxLinks}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(MarkdownRenderer.MaxLinks, RenderedHtml.Parse(Render(full)).QuerySelectorAll("a[href]").Length);
    }

    [Fact]
    public void A_text_that_nests_too_deep_is_refused_in_words()
    {
        var refusal = Assert.Throws<DomainException>(() => Render(HostileMarkdown.Bombs["deep quotes"]));

        Assert.Contains("too deep", refusal.Message, StringComparison.Ordinal);
    }

    private static string Render(string markdown) => Renderer.Render(markdown, (_, _) => null);

    private static string RenderOrRefuse(string markdown)
    {
        try
        {
            return Render(markdown);
        }
        catch (DomainException)
        {
            return "";
        }
    }

    /// <summary>What the work costs this thread, so that a busy machine fails no test; where the system does not tell, the clock.</summary>
    private static TimeSpan Cost(Action work)
    {
        var (before, watch) = (OfThisThread(), Stopwatch.StartNew());
        work();
        return OfThisThread() is { } after && before is { } start ? after - start : watch.Elapsed;
    }

    private static TimeSpan? OfThisThread()
    {
        const string Linux = "/proc/thread-self/schedstat";

        return File.Exists(Linux) ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Linux).Split(' ')[0], CultureInfo.InvariantCulture) / 1000) : null;
    }
}
