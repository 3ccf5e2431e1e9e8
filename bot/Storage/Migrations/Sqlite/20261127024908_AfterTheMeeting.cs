using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AfterTheMeeting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Receipts",
                table: "result_notices",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<int>(
                name: "TextVersion",
                table: "result_notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "reminders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "DeputyId",
                table: "people",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Carried",
                table: "evaluations",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<long>(
                name: "CarriedBy_At",
                table: "evaluations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CarriedBy_By",
                table: "evaluations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CarriedBy_Words",
                table: "evaluations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Extended_At",
                table: "deadlines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extended_By",
                table: "deadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extended_Words",
                table: "deadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Argued",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<long>(
                name: "Judged_At",
                table: "appeals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Judged_By",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Judged_Words",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Members",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.AddColumn<string>(
                name: "Panel",
                table: "appeals",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "SamePanel");

            migrationBuilder.AddColumn<string>(
                name: "Relief",
                table: "appeals",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Replies",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.CreateTable(
                name: "added_holidays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Added_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Added_By = table.Column<string>(type: "TEXT", nullable: true),
                    Added_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Proposed_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Proposed_By = table.Column<string>(type: "TEXT", nullable: false),
                    Proposed_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Withdrawn_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Withdrawn_By = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawn_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_added_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "appeal_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    Relief = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    Edited_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Edited_By = table.Column<string>(type: "TEXT", nullable: true),
                    Edited_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeal_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "practices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Goal = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MayBeNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Answered_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Answered_By = table.Column<string>(type: "TEXT", nullable: true),
                    Answered_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Chosen_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Chosen_By = table.Column<string>(type: "TEXT", nullable: false),
                    Chosen_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Released_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Released_By = table.Column<string>(type: "TEXT", nullable: true),
                    Released_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_practices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_practices_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminder_deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Offset = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DeadlineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ActivityId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminder_deliveries_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_settings",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Silenced = table.Column<string>(type: "TEXT", nullable: false),
                    AwayUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_settings", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "report_drafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Saved_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Saved_By = table.Column<string>(type: "TEXT", nullable: true),
                    Saved_Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_drafts_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    FollowUps = table.Column<string>(type: "TEXT", nullable: false),
                    EvaluationId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_evaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "evaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Made_At = table.Column<long>(type: "INTEGER", nullable: false),
                    Made_By = table.Column<string>(type: "TEXT", nullable: false),
                    Made_Words = table.Column<string>(type: "TEXT", nullable: false),
                    Struck_At = table.Column<long>(type: "INTEGER", nullable: true),
                    Struck_By = table.Column<string>(type: "TEXT", nullable: true),
                    Struck_Words = table.Column<string>(type: "TEXT", nullable: true),
                    Topic_Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Topic_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Topic_Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_improvements_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromChat = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasProvisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    GradeNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    File_At = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    File_Id = table.Column<string>(type: "TEXT", nullable: false),
                    File_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    File_Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    HandedIn_At = table.Column<long>(type: "INTEGER", nullable: false),
                    HandedIn_By = table.Column<string>(type: "TEXT", nullable: false),
                    HandedIn_Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_report_versions_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_added_holidays_Date",
                table: "added_holidays",
                column: "Date",
                unique: true,
                filter: "\"Added_At\" IS NOT NULL AND \"Withdrawn_At\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_appeal_drafts_EvaluationId",
                table: "appeal_drafts",
                column: "EvaluationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_improvements_ReportId_Number",
                table: "improvements",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practices_EvaluationId_Goal",
                table: "practices",
                columns: new[] { "EvaluationId", "Goal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_practices_Number",
                table: "practices",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_DueAt_PersonId",
                table: "reminder_deliveries",
                columns: new[] { "DueAt", "PersonId" },
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_EvaluationId_Kind_LastDay_Offset_PersonId",
                table: "reminder_deliveries",
                columns: new[] { "EvaluationId", "Kind", "LastDay", "Offset", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reminder_deliveries_PersonId",
                table: "reminder_deliveries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_report_drafts_EvaluationId_Part",
                table: "report_drafts",
                columns: new[] { "EvaluationId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_versions_ReportId_Number",
                table: "report_versions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_EvaluationId",
                table: "reports",
                column: "EvaluationId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "added_holidays");

            migrationBuilder.DropTable(
                name: "appeal_drafts");

            migrationBuilder.DropTable(
                name: "improvements");

            migrationBuilder.DropTable(
                name: "practices");

            migrationBuilder.DropTable(
                name: "reminder_deliveries");

            migrationBuilder.DropTable(
                name: "reminder_settings");

            migrationBuilder.DropTable(
                name: "report_drafts");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropColumn(
                name: "Receipts",
                table: "result_notices");

            migrationBuilder.DropColumn(
                name: "TextVersion",
                table: "result_notices");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "DeputyId",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Carried",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "CarriedBy_At",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "CarriedBy_By",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "CarriedBy_Words",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "Extended_At",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "Extended_By",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "Extended_Words",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "Argued",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Judged_At",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Judged_By",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Judged_Words",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Members",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Panel",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Relief",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "Replies",
                table: "appeals");
        }
    }
}
