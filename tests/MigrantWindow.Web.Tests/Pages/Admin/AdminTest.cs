using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin;

[CollectionDefinition(nameof(AdminTest))]
public sealed class AdminCollection : ICollectionFixture<PortalApp>;

/// <summary>Tests of staff pages: on a portal of their own, beside those of the pages for readers.</summary>
[Collection(nameof(AdminTest))]
public abstract class AdminTest(PortalApp app) : WebTest(app);
