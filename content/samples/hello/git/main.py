def main():
    print("Hello from git-practice!")


if __name__ == "__main__":
    main()
