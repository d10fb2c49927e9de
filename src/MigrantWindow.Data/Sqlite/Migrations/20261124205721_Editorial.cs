using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MigrantWindow.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Editorial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContributorIds",
                table: "Revisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsMachineMade",
                table: "Revisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsMinor",
                table: "Revisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "SourceNumber",
                table: "Revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Staff",
                table: "Institutions",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "GlossaryTerms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Facts",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "CheckedLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Uses = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedOn = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckedLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmationLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeById = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedOn = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmationLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConfirmationLinks_AspNetUsers_MadeById",
                        column: x => x.MadeById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConfirmationLinks_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TranslationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BaseNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ChangedOn = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_ArticleTranslations_TranslationId",
                        column: x => x.TranslationId,
                        principalTable: "ArticleTranslations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    SentOn = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptForms_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreviewLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TranslationId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftId = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeById = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresOn = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreviewLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreviewLinks_ArticleTranslations_TranslationId",
                        column: x => x.TranslationId,
                        principalTable: "ArticleTranslations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PreviewLinks_AspNetUsers_MadeById",
                        column: x => x.MadeById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: true),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: true),
                    ProposedOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Proposals_AspNetUsers_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_AspNetUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposals_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TranslationId = table.Column<int>(type: "INTEGER", nullable: false),
                    RevisionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Seal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsMinor = table.Column<bool>(type: "INTEGER", nullable: false),
                    MajorNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    IsMachineMade = table.Column<bool>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    VisibleFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VisibleUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedById = table.Column<int>(type: "INTEGER", nullable: true),
                    UrgentReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SecondedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Publications_ArticleTranslations_TranslationId",
                        column: x => x.TranslationId,
                        principalTable: "ArticleTranslations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Publications_AspNetUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Publications_AspNetUsers_SecondedById",
                        column: x => x.SecondedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ThingId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RemindedOn = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_On",
                table: "AuditEntries",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_CheckedLinks_Hash",
                table: "CheckedLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckedLinks_State_Id",
                table: "CheckedLinks",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationLinks_InstitutionId",
                table: "ConfirmationLinks",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationLinks_KeyHash",
                table: "ConfirmationLinks",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationLinks_MadeById_MadeOn",
                table: "ConfirmationLinks",
                columns: new[] { "MadeById", "MadeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationLinks_Subject_SubjectId_MadeOn",
                table: "ConfirmationLinks",
                columns: new[] { "Subject", "SubjectId", "MadeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_State",
                table: "Drafts",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_TranslationId_Kind",
                table: "Drafts",
                columns: new[] { "TranslationId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_UserId_Path",
                table: "KeptForms",
                columns: new[] { "UserId", "Path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_KeyHash",
                table: "PreviewLinks",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_MadeById",
                table: "PreviewLinks",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_TranslationId",
                table: "PreviewLinks",
                column: "TranslationId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_AuthorId",
                table: "Proposals",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_DecidedById",
                table: "Proposals",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_InstitutionId",
                table: "Proposals",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_State_Subject_SubjectId",
                table: "Proposals",
                columns: new[] { "State", "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PublishedById",
                table: "Publications",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_SecondedById",
                table: "Publications",
                column: "SecondedById");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_TranslationId_VisibleFrom",
                table: "Publications",
                columns: new[] { "TranslationId", "VisibleFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Kind_ThingId_DueOn_Stage",
                table: "Reminders",
                columns: new[] { "Kind", "ThingId", "DueOn", "Stage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RemindedOn",
                table: "Reminders",
                column: "RemindedOn");

            // What readers see moves to a table of its own: each shipped text is the first publication of its translation.
            migrationBuilder.Sql(
                """
                INSERT INTO Publications (TranslationId, RevisionNumber, Title, Summary, Html, Hash, IsMinor, MajorNumber, IsMachineMade, SourceNumber, VisibleFrom)
                SELECT t.Id, r.Number, t.Title, t.Summary, t.Html, r.Hash, 0, r.Number, 0, CASE WHEN t.Culture = 'es' THEN NULL ELSE 1 END, t.PublishedOn
                FROM ArticleTranslations t JOIN Revisions r ON r.TranslationId = t.Id
                WHERE t.PublishedOn IS NOT NULL AND r.Number = (SELECT MAX(newest.Number) FROM Revisions newest WHERE newest.TranslationId = t.Id);
                """);
            migrationBuilder.Sql("UPDATE Revisions SET SourceNumber = 1 WHERE TranslationId IN (SELECT Id FROM ArticleTranslations WHERE Culture <> 'es');");
            migrationBuilder.Sql("UPDATE Institutions SET Staff = CASE [Key] WHEN 'iom' THEN 'Iom' WHEN 'pddh' THEN 'Ombudsman' WHEN 'alcaldia-la-union-sur' THEN 'Municipality' END;");

            migrationBuilder.DropColumn(
                name: "Html",
                table: "ArticleTranslations");

            migrationBuilder.DropColumn(
                name: "PublishedOn",
                table: "ArticleTranslations");

            migrationBuilder.DropColumn(
                name: "Summary",
                table: "ArticleTranslations");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "ArticleTranslations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckedLinks");

            migrationBuilder.DropTable(
                name: "ConfirmationLinks");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "KeptForms");

            migrationBuilder.DropTable(
                name: "PreviewLinks");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_On",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "ContributorIds",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "IsMachineMade",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "IsMinor",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "SourceNumber",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Staff",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "GlossaryTerms");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Facts");

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "ArticleTranslations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedOn",
                table: "ArticleTranslations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Summary",
                table: "ArticleTranslations",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "ArticleTranslations",
                type: "TEXT",
                maxLength: 160,
                nullable: true);
        }
    }
}
