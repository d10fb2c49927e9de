using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests;

[CollectionDefinition(nameof(PortalApp))]
public sealed class PortalAppCollection : ICollectionFixture<PortalApp>;

/// <summary>Tests through the door: a request in, a page out.</summary>
[Collection(nameof(PortalApp))]
public abstract class WebTest(PortalApp app)
{
    protected PortalApp App => app;
    protected TestData Data { get; } = new(app);
    protected StaffData Staff { get; } = new(app);
    protected Visitor Visitor { get; } = new(app.CreateClient(new() { AllowAutoRedirect = false }));
}
