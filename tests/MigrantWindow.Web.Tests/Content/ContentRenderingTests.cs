using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class ContentRenderingTests : IDisposable
{
    private const string Article = "es/articles/rights/children.md";

    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void The_shipped_content_is_without_fault() =>
        Assert.Empty(ContentRendering.Faults(ContentLibrary.Read(ContentLibrary.ShippedFolder)));

    [Theory]
    [InlineData("Llame al {{phone:nobody}}.", "nobody")]
    [InlineData("Llame al {{pone:child-line}}.", "pone")]
    [InlineData("Cuesta {{price:child-line}}.", "price:child-line")]
    [InlineData("Abre {{hours:nowhere}}.", "nowhere")]
    public void A_token_that_names_no_fact_is_found_with_its_file_and_line(string paragraph, string named)
    {
        var line = _content.Append(Article, paragraph);

        var fault = Assert.Single(Faults());

        Assert.StartsWith($"{Article}:{line}: ", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lea [esto](article:nowhere).", "article:nowhere")]
    [InlineData("Lea [esto](service:nowhere).", "service:nowhere")]
    [InlineData("Lea [esto](other:children).", "other:children")]
    [InlineData("Lea [esto](article:children \"aquí\") y [eso](article:nowhere \"allá\").", "article:nowhere")]
    [InlineData("Lea [esto][ref].\n\n[ref]: article:nowhere", "article:nowhere")]
    public void A_link_that_leads_nowhere_is_found_with_its_file_and_line(string paragraph, string named)
    {
        var line = _content.Append(Article, paragraph);

        var fault = Assert.Single(Faults());

        Assert.Equal(Article, fault.File);
        Assert.InRange(fault.Line, line, line + 2);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Spanish_text_that_reads_hard_is_found_with_its_longest_sentence()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("internacionalización", 150));
        _content.Append(Article, sentence);

        var fault = Assert.Single(Faults());

        Assert.Equal(Article, fault.File);
        Assert.InRange(fault.Line, 2, 40);
        Assert.Contains("INFLESZ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void English_and_French_texts_are_not_measured_by_the_Spanish_scale()
    {
        _content.Append("en/articles/rights/children.md", string.Join(' ', Enumerable.Repeat("internationalization", 150)));

        Assert.Empty(Faults());
    }

    [Fact]
    public void A_text_that_the_renderer_refuses_is_found_in_its_language()
    {
        _content.Append("fr/articles/rights/children.md", new string('a', ArticleTranslation.BodyMaxLength));

        var fault = Assert.Single(Faults());

        Assert.Equal("fr/articles/rights/children.md", fault.File);
        Assert.Contains($"{ArticleTranslation.BodyMaxLength}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_stand_in_the_order_of_files_and_lines()
    {
        var second = _content.Append(Article, "{{phone:first}}\n\n{{phone:second}}") + 2;
        _content.Append("en/articles/rights/children.md", "{{phone:english}}");

        var faults = Faults();

        Assert.Equal(["en/articles/rights/children.md", Article, Article], faults.Select(fault => fault.File));
        Assert.Equal(second, faults[^1].Line);
    }

    private IReadOnlyList<ContentFault> Faults() => ContentRendering.Faults(ContentLibrary.Read(_content.Folder));
}
