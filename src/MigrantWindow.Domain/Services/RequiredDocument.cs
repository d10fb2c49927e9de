namespace MigrantWindow.Domain.Services;

/// <summary>Something to bring.</summary>
public sealed class RequiredDocument
{
    private RequiredDocument() { }

    internal RequiredDocument(string document, int order) => (Document, Order) = (document, order);

    public int Id { get; private set; }
    public string Document { get; private set; } = "";
    public int Order { get; private set; }
}
