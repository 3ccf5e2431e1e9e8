using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Clocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_added_holidays_Date",
                table: "added_holidays",
                column: "Date",
                unique: true,
                filter: "\"Added_At\" IS NOT NULL AND \"Withdrawn_At\" IS NULL");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "added_holidays");

            migrationBuilder.DropTable(
                name: "reminder_deliveries");

            migrationBuilder.DropTable(
                name: "reminder_settings");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "reminders");

            migrationBuilder.DropColumn(
                name: "DeputyId",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Extended_At",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "Extended_By",
                table: "deadlines");

            migrationBuilder.DropColumn(
                name: "Extended_Words",
                table: "deadlines");
        }
    }
}
